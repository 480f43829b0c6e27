using System.Text.RegularExpressions;
using Maillage.Documents.Reading;

namespace Maillage.Documents.Lecture;

/// <summary>Which words name a cité, and how its name is written.</summary>
internal sealed partial class Walker
{
    // Shared tools of the programme, and ways of saying nothing, that stand where a town would.
    private static readonly string[] NoPlaces =
    [
        "la grande equipe",
        "grande equipe",
        "dauphin",
        "anct tv",
        "ras",
        "r a s",
        "neant",
        "rien a signaler",
    ];

    /// <summary>The name after « actualités de la cité éducative de », in usual spelling.</summary>
    private static string BlocName(string head)
    {
        var before = BeforeName().Match(head.Trim());
        var name = head.Trim()[before.Length..].Trim(' ', ':', '–', '-');
        // « la cité éducative des Essarts » is that of Les Essarts.
        var article = before.Value.TrimEnd().EndsWith(" des", StringComparison.OrdinalIgnoreCase) ? "Les " : "";
        return FrenchCase.Place(name.Length == 0 ? head : article + name);
    }

    private bool IsHomeOfSomebody(string head) =>
        _lu.Personnes.Any(p =>
            p.Rattachement is { } place && (" " + Labels.Key(place)).EndsWith(" " + Labels.Key(head), StringComparison.Ordinal)
        );

    // One to six words, each with a capital or a link between two: a town, several towns, a district.
    private static bool LooksLikePlace(string head)
    {
        var words = BeforeName().Replace(head, "").Split([' ', '/'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 1 and <= 7
            && char.IsUpper(words[0][0])
            && !NoPlaces.Contains(Labels.Key(head))
            && Labels.Of(head) is Label.None or Label.Bloc
            && words.All(w => char.IsUpper(w[0]) || w[0] is '(' or '-' || w.EndsWith(')') || PlaceLink().IsMatch(w));
    }

    // « Denain », « Dunkerque » begin with letters that are a word only when a space follows; « de La Rochelle » keeps its article.
    [GeneratedRegex(
        @"^(?:\d+[.)]\s*)?(?:(?:les\s+)?(?:actualités?|nouvelles|le point|point|bloc|focus|tour)\s+(?:locales?\s+)?(?:pour\s+|sur\s+|de\s+|d['’]\s*)?)?(?:(?:la\s+|le\s+)?(?:cité éducative|CE(?=\s)|territoire))?\s*(?:(?:(?-i:de la|DE LA|[dD]u|DU|[dD]es|DES|[dD]e|DE)\s+|d['’]\s*)(?=\p{L}))?",
        RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex BeforeName();

    [GeneratedRegex(@"^(?:de|du|des|la|le|les|sur|sous|en|et|lès|lez|d['’].+|l['’].+|–|&)$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex PlaceLink();
}
