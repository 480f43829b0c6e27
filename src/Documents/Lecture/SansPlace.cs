using System.Text.RegularExpressions;
using Maillage.Documents.Reading;

namespace Maillage.Documents.Lecture;

/// <summary>The lines of a document that say something which no part took: somebody must see them. A line that only says again what was
/// understood (a label, a day and its hours, the head of a table) is nobody's work.</summary>
internal static partial class SansPlace
{
    public static void Find(SourceDocument document, IReadOnlyList<string> kept, List<string> found)
    {
        var whole = kept.SelectMany(t => t.Split('\n')).Select(Fold).GroupBy(t => t).ToDictionary(g => g.Key, g => g.Count());
        var words = Conservation.Count(kept);
        var left = new List<(SourceBlock Block, string Line)>();
        // Lines kept whole first: their words are theirs, not those of a line that resembles them.
        foreach (var (block, line) in document.Blocks.SelectMany(Lines))
        {
            if (Said(line).Select(Fold).FirstOrDefault(said => whole.GetValueOrDefault(said) > 0) is { } folded)
            {
                whole[folded]--;
                Take(words, folded);
            }
            else
            {
                left.Add((block, line));
            }
        }

        foreach (var (block, line) in left)
        {
            if (!IsUnderstood(block, line, Take(words, line)))
            {
                found.Add(line);
            }
        }
    }

    private static IEnumerable<(SourceBlock Block, string Line)> Lines(SourceBlock block) =>
        block.FullText.Split('\n').Where(l => l.Trim().Length > 0).Select(l => (block, l.Trim()));

    // The line itself, and what follows its label: « Point d’actualité : le parc ouvre ».
    private static IEnumerable<string> Said(string line) =>
        Labels.Head(line) is { After: { Length: > 0 } after } && Labels.StartsWithLabel(line) ? [line, after] : [line];

    private static string Fold(string text) => string.Join(' ', Conservation.Words(text));

    /// <summary>Takes the words of a line from those that are kept.</summary>
    /// <returns>The words that are not, as written.</returns>
    private static List<string> Take(Dictionary<string, int> kept, string line)
    {
        var missing = new List<string>();
        foreach (var word in Conservation.WordsAsWritten(line))
        {
            var key = word.ToLowerInvariant();
            if (kept.GetValueOrDefault(key) > 0)
            {
                kept[key]--;
            }
            else
            {
                missing.Add(word);
            }
        }

        return missing;
    }

    private static bool IsUnderstood(SourceBlock block, string line, IReadOnlyList<string> missing)
    {
        var labels = Labelled(block, line).SelectMany(Conservation.Words).ToHashSet(StringComparer.Ordinal);
        // A letter alone is a mark (« X » in a list to be signed) or what is left of « présent·e·s ».
        var rest = string.Join(' ', missing.Where(w => w.Length > 1 && !labels.Contains(w.ToLowerInvariant())));
        return !UnderstoodWords().Replace(rest, " ").Any(char.IsLetter);
    }

    /// <summary>The parts of a line that are a label: « Excusés », before the colon or after the name of a cité. One that is no heading holds
    /// no capital but its first: « Yanis Bouchareb est excusé » says who.</summary>
    private static IEnumerable<string> Labelled(SourceBlock block, string line)
    {
        var stands = block.Kind == SourceKind.Heading || block.Strong;
        return line.Split(':')
            .Append(line)
            .Select(p => p.Trim('*', ' ', '#', '–', '-', '\u00A0'))
            .Where(p => Labels.IsLabel(p) && (stands || !Conservation.WordsAsWritten(p).Skip(1).Any(w => char.IsUpper(w[0]))));
    }

    // What the date, the hours, the number, the name of the document, the modality and the heads of columns say.
    [GeneratedRegex(
        @"(?<!\p{L})(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|janv|févr|avr|juil|sept|oct|nov|déc|er|h|heures?|mn|min|minutes?|dates?|le|la|les|un|une|deux|trois|quatre|cinq|l|d|du|de|des|à|au|aux|et|ou|en|horaires?|compte|rendu|procès|verbal|réunion|rencontre|séance|n|numéro|format|présentiel|distanciel|distance|visio|visioconférence|hybride|noms?|prénoms?|fonctions?|qualité|collectivité|structures?|organismes?|cités?|éducatives?|ce|actualités?|actions?|valoriser|présence|qui|quand|quoi|décisions?|besoins?|lieu|mme|mr|monsieur|madame|mesdames|messieurs|présent|présents|présente|présentes|excusée?s?|absente?s?|ordre|jour)(?!\p{L})",
        RegexOptions.IgnoreCase,
        5000
    )]
    private static partial Regex UnderstoodWords();
}
