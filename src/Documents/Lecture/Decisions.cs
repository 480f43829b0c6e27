using System.Globalization;
using System.Text.RegularExpressions;

namespace Maillage.Documents.Lecture;

/// <summary>Decisions, with who and by when where the sentence says so.</summary>
internal static partial class Decisions
{
    public static bool IsNumbered(string text) => Numbered().IsMatch(text);

    public static DecisionLue Parse(string text, string? qui = null, string? echeance = null)
    {
        qui ??= Who().Match(text) is { Success: true } who ? who.Groups["who"].Value.Trim(' ', '.', ',', ';', ')', '(') : null;
        echeance ??= EndDate().Match(text) is { Success: true } end ? end.Groups["when"].Value : null;
        echeance ??= When().Match(text) is { Success: true } when ? when.Groups["when"].Value.Trim(' ', '.', ',', ';', ')') : null;
        return new DecisionLue(text, string.IsNullOrWhiteSpace(qui) ? null : qui, echeance is null ? null : Iso(echeance));
    }

    /// <summary>« Solène envoie le lien »: a decision that begins with the first name of somebody of the meeting is theirs to do.</summary>
    public static void NameThoseInCharge(CompteRenduLu lu)
    {
        for (var i = 0; i < lu.Decisions.Count; i++)
        {
            var first = lu.Decisions[i].Texte.Split(' ')[0];
            if (lu.Decisions[i].Qui is null && lu.Personnes.FirstOrDefault(p => p.Prenom == first) is { } personne)
            {
                lu.Decisions[i] = lu.Decisions[i] with { Qui = $"{personne.Prenom} {personne.Nom}" };
            }
        }
    }

    /// <summary>A full date in ISO; « fin juin » stays as written.</summary>
    private static string? Iso(string echeance) =>
        echeance.Trim().Length == 0 ? null
        : FrenchDates.Days(echeance).Select(d => d.Date).FirstOrDefault(d => d is not null) is { } date
            ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : echeance.Trim();

    // The last cell of a row: « … Villes au Carré 15/12/2024 ».
    [GeneratedRegex(@"\p{L}\)? (?<when>\d{1,2}/\d{1,2}/\d{4})$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex EndDate();

    [GeneratedRegex(@"^(?:décision|relevé|action)s?\s*(?:n\s?[°o]\s*)?\d{1,3}\b|^D\s?\d{1,3}\s*[.:–—-]", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Numbered();

    [GeneratedRegex(
        @"\bconfi(?:ée?s?|er) à (?<who>(?:M\.|Mme|Mlle) \p{Lu}[\p{L}'’-]+)|(?<who>\p{L}[^.;,:\n]{2,60}?) (?:est|sont) chargée?s? d|\((?<who>\p{Lu}[^(),;:]{1,60}?)\s*,\s*(?=avant|d['’]ici|pour le|au plus tard|fin |début )|(?:\b(?:responsables?|pilotes?|porteurs?|porteuses?|qui|référente?s?|en charge)\s*:\s*|→\s*|\bconfiée?s? à\s+)(?<who>\p{Lu}?[^.;:()\n|]{2,80}?)(?=\s*(?:[.;()\n|]|$|,?\s*(?:d['’]ici|avant|pour le|échéance|délai)))",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Who();

    [GeneratedRegex(
        @"(?:\b(?:échéance|délai|date limite|quand)\s*:\s*|\bd['’]ici (?:le |la |au |à )?|\bavant (?:le |la )?|\bpour le |\bau plus tard le )(?<when>(?:(?:lundi|mardi|mercredi|jeudi|vendredi)\s+)?\d{1,2}(?:er)?[\s/.-]+[\p{L}\d]+(?:[\s/.-]+\d{2,4})?|(?:fin|début|mi-?)\s?(?:de |d['’])?\p{L}+(?:\s+\d{4})?|\p{L}+\s+\d{4}|(?:rentrée|été|automne|hiver|printemps)(?:\s+\d{4})?)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex When();
}
