using System.Text.RegularExpressions;

namespace Maillage.Documents.Lecture;

/// <summary>Identity sheets: « Label : value », one a line, in table cells or run together in a paragraph.</summary>
internal static partial class Fiche
{
    /// <summary>The pairs of a text, and what came before the first label.</summary>
    public static (string Before, List<(string Label, string Value)> Pairs) Parse(string text)
    {
        var labels = Label().Matches(text).ToList();
        var pairs = labels
            .Select(
                (m, i) =>
                    (
                        m.Groups["label"].Value.Trim(),
                        text[(m.Index + m.Length)..(i + 1 < labels.Count ? labels[i + 1].Index : text.Length)].Trim()
                    )
            )
            .ToList();
        return (labels.Count == 0 ? text : text[..labels[0].Index].Trim(), pairs);
    }

    public static void Add(BlocLu bloc, string label, string value)
    {
        // The same label twice in one sheet: neither value may be lost.
        bloc.Fiche[label] = bloc.Fiche.TryGetValue(label, out var known) ? $"{known}\n{label} : {value}" : value;
    }

    /// <summary>A line that goes on below its label.</summary>
    public static void Continue(BlocLu bloc, string label, string text) => bloc.Fiche[label] = $"{bloc.Fiche[label]} {text}".Trim();

    [GeneratedRegex(
        @"(?<![\p{L}\d])(?<label>Communes?(?: concernées?)?|Département|Région|Agglomération|EPCI|Intercommunalité|Population(?: QPV)?(?: de la cité| totale| municipale)?|(?:Les )?[Qq]uartiers?(?: concernés?| prioritaires?)?|QPV(?: concernés?)?|(?:Les )?[Cc]ollèges?(?: concernés?| chefs? de file)?|(?:Les )?[ÉEé]coles?(?: concernées?)?|(?:La )?[Pp]art (?:de|des)[^:\n]{1,40}?|Taux de pauvreté[^:\n]{0,80}?|(?:Nos )?[Pp]rogrammes pilotes|Vague(?: de labellisation)?|Labellisation|Année de labellisation|Date de (?:labellisation|signature)|Chefs? de file|Cheffe de file|Chef(?:fe)? de projet(?: opérationnel(?:le)?)?|Coordination|Coordonnateur|Coordonnatrice|Contacts?|Enveloppe(?: annuelle)?|Budget(?: annuel)?|Nombre d[e’'][^:\n]{2,40}?)\s*:|(?<![\p{L}\d])(?<label>Site (?:web|internet))\s*:?",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Label();
}
