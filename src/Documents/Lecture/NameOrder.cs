namespace Maillage.Documents.Lecture;

/// <summary>« Nom Prénom » or « Prénom Nom »: a list is written one way, and shows which.</summary>
internal static class NameOrder
{
    /// <summary>Weighs first names, particles, alphabetical order over the whole list. Names in capitals need no vote.</summary>
    public static bool IsSurnameFirst(IReadOnlyList<string> names)
    {
        var mixed = names.Select(Words).Where(w => w.Length > 1 && !w.Any(FrenchCase.IsCapitals)).ToList();
        var votes = 0;
        foreach (var words in mixed)
        {
            var (first, last) = (FirstNames.Contains(words[0]), FirstNames.Contains(words[^1]));
            votes +=
                last && !first ? 2
                : first && !last ? -2
                : 0;
            votes += FrenchCase.IsParticle(words[0]) ? 2 : 0;
            votes -= words.Skip(1).SkipLast(1).Any(FrenchCase.IsParticle) && !FrenchCase.IsParticle(words[0]) ? 2 : 0;
        }

        return votes + Sorted(mixed.Select(w => w[0])) - Sorted(mixed.Select(w => w[^1])) > 0;
    }

    public static (string? Prenom, string? Nom) Divide(string name, bool surnameFirst)
    {
        var words = Words(name);
        if (words.Length == 1)
        {
            return (null, FrenchCase.Person(name));
        }

        // « M.-C. Dufour », « Dufour M.-C. »: initials are those of first names.
        if (words[0].EndsWith('.') != words[^1].EndsWith('.'))
        {
            var initials = words.Where(w => w.EndsWith('.'));
            return (string.Join(' ', initials), FrenchCase.Person(string.Join(' ', words.Where(w => !w.EndsWith('.')))));
        }

        var capitals = words.Select(FrenchCase.IsCapitals).ToList();
        var byCase = capitals.Contains(true) && capitals.Contains(false);
        var surname =
            byCase ? CapitalsWithParticles(words, capitals)
            : surnameFirst ? ..Math.Max(1, FirstNameStart(words))
            : LastPart(words);
        var (start, length) = surname.GetOffsetAndLength(words.Length);
        return (
            FrenchCase.Person(string.Join(' ', words.Take(start).Concat(words.Skip(start + length)))),
            FrenchCase.Person(string.Join(' ', words.Skip(start).Take(length)))
        );
    }

    /// <summary>« Jean de LA FONTAINE » keeps « de » with the surname.</summary>
    private static Range CapitalsWithParticles(string[] words, List<bool> capitals)
    {
        var (first, last) = (capitals.IndexOf(true), capitals.LastIndexOf(true));
        while (first > 1 && FrenchCase.IsParticle(words[first - 1]))
        {
            first--;
        }

        return first..(last + 1);
    }

    // « Da Costa Amélia », « Le Goff Anne Marie »: first names at the end, at least one word.
    private static int FirstNameStart(string[] words)
    {
        var start = words.Length - 1;
        while (
            start > 1
            && FirstNames.Contains(words[start - 1])
            && FirstNames.Contains(words[start])
            && !FrenchCase.IsParticle(words[start - 2])
        )
        {
            start--;
        }

        return start;
    }

    private static Range LastPart(string[] words)
    {
        var start = words.Length > 2 && FirstNames.Contains(words[1]) && !FrenchCase.IsParticle(words[1]) ? 2 : 1;
        return start..;
    }

    private static int Sorted(IEnumerable<string> words)
    {
        var keys = words.Select(Reading.Labels.Key).ToList();
        return keys.Count >= 4 && keys.Zip(keys.Skip(1)).Count(p => string.CompareOrdinal(p.First, p.Second) > 0) <= keys.Count / 8 ? 3 : 0;
    }

    private static string[] Words(string name) => name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
