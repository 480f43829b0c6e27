using System.Globalization;

namespace Maillage.Documents.Lecture;

/// <summary>Capitals turned into the usual spelling of names: « LE BIHAN » → « Le Bihan », « LILLE (secteur sud) » → « Lille (secteur sud) ».</summary>
internal static class FrenchCase
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");
    private static readonly HashSet<string> Links =
    [
        "de",
        "du",
        "des",
        "la",
        "le",
        "les",
        "sur",
        "sous",
        "en",
        "et",
        "aux",
        "au",
        "lès",
        "lez",
        "à",
    ];
    private static readonly HashSet<string> Common =
    [
        "communauté",
        "urbaine",
        "agglomération",
        "métropole",
        "secteur",
        "ville",
        "pays",
        "nord",
        "sud",
        "est",
        "ouest",
    ];

    public static bool IsCapitals(string word) => word.Count(char.IsLetter) > 1 && word.Where(char.IsLetter).All(char.IsUpper);

    /// <summary>A surname or a first name: every part capitalised, particles kept as written in small letters.</summary>
    public static string Person(string name) =>
        string.Join(
            ' ',
            name.Split(' ')
                .Select(w =>
                    IsCapitals(w) ? Capitalise(w)
                    : char.IsLower(w.FirstOrDefault()) && !IsParticle(w) ? Capitalise(w)
                    : w
                )
        );

    public static string Place(string name) =>
        string.Join(
            ' ',
            name.Split(' ')
                .Select((word, i) => IsCapitals(word) || (i > 0 && Links.Contains(word.ToLower(French))) ? PlaceWord(word, i == 0) : word)
        );

    private static string PlaceWord(string word, bool first)
    {
        var lower = word.ToLower(French);
        return !first && (Links.Contains(lower) || Common.Contains(lower))
            ? lower
            : string.Join('/', word.Split('/').Select(part => CapitaliseCompound(part)));
    }

    private static string CapitaliseCompound(string word) =>
        string.Join(
            '-',
            word.Split('-').Select((part, i) => i > 0 && Links.Contains(part.ToLower(French)) ? part.ToLower(French) : Capitalise(part))
        );

    private static string Capitalise(string word)
    {
        var letters = word.ToLower(French).ToCharArray();
        for (var i = 0; i < letters.Length; i++)
        {
            if (char.IsLetter(letters[i]) && (i == 0 || letters[i - 1] is '-' or '\'' or '’' or '(' or '/' or '.'))
            {
                letters[i] = char.ToUpper(letters[i], French);
            }
        }

        return new string(letters);
    }

    internal static bool IsParticle(string word) =>
        word.ToLowerInvariant()
            is "de"
                or "du"
                or "des"
                or "d"
                or "le"
                or "la"
                or "les"
                or "van"
                or "von"
                or "der"
                or "den"
                or "da"
                or "dos"
                or "di"
                or "del"
                or "el"
                or "al"
                or "ben"
                or "bel"
                or "ould"
                or "y"
                or "st"
                or "saint"
                or "mac";
}
