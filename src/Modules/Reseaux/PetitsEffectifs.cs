using System.Text.RegularExpressions;
using Maillage.Kernel.Text;

namespace Maillage.Reseaux;

/// <summary>The one place that says which counts are too small to be shown: under five, about children, families, moods or votes.
/// Zero is one of them: « aucun » tells of each. Who came to a meeting is never hidden, nor what does not count people
/// (colleges, actions, shares, means).</summary>
public static partial class PetitsEffectifs
{
    public const int Seuil = 5;

    /// <summary>What stands in the place of the count.</summary>
    public const string EnClair = "moins de 5";

    private const string Concernes =
        @"(enfants?|élèves?|collégien(·?ne)?s?|lycéen(·?ne)?s?|écoli(er|ère)s?|étudiant·?e?·?s?|jeunes?|mineur·?e?·?s?|bébés?|nourrissons?"
        + @"|adolescent·?e?·?s?|ados?|filles?|garçons?|apprenti·?e?·?s?|décrocheu(r|se)s?|familles?|parents?|mères?|pères?|foyers?|ménages?"
        + @"|fratries?|votes?|votant·?e?·?s?|voix|suffrages?)(?!\p{L})";

    /// <summary>For a count already known to be about children, families, moods or votes.</summary>
    public static bool SeTait(decimal nombre) => nombre < Seuil;

    /// <summary>For a figure of which only the words tell what it counts.</summary>
    public static bool SeTait(string libelle, decimal? valeur, string unite) =>
        valeur is { } nombre && decimal.IsInteger(nombre) && SeTait(nombre) && Compte(libelle, unite) && !DitUnePresence(libelle);

    /// <summary>The same in a line of figures already written: « 3 élèves (cité, 2022) » is « moins de 5 élèves (cité, 2022) ».</summary>
    public static string Taire(string libelle, string texte) =>
        Nombres()
            .Replace(
                texte,
                m =>
                    SeTait(libelle, decimal.Parse(m.Groups["nombre"].ValueSpan, French.Culture), m.Groups["unite"].Value)
                        ? $"{EnClair}{French.NoBreakSpace}{m.Groups["unite"].Value}"
                        : m.Value
            );

    // The unit says what is counted; one that fits anybody leaves it to the label.
    private static bool Compte(string libelle, string unite) =>
        unite.Length == 0
            ? EnTete().IsMatch(libelle)
            : EnTete().IsMatch(unite) && !Rapport().IsMatch(unite) || NImporteQui().IsMatch(unite) && Quelque().IsMatch(libelle);

    private static bool DitUnePresence(string libelle) => Presents().IsMatch(libelle) && Reunions().IsMatch(libelle);

    [GeneratedRegex(@"^((nombre|nb|effectifs?|total)\s+(d[’']|de\s|des\s))?" + Concernes, RegexOptions.IgnoreCase, 1000)]
    private static partial Regex EnTete();

    [GeneratedRegex(@"(?<!\p{L})" + Concernes + @"|moins de \d+ ans|\d+\s?(à|-|–)\s?\d+ ans", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Quelque();

    [GeneratedRegex(
        @"^(personnes?|habitants?|bénéficiaires?|participant|inscrit|accompagné|suivi|individus?)",
        RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex NImporteQui();

    [GeneratedRegex(@"(?<!\p{L})(par|pour)(?!\p{L})", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Rapport();

    [GeneratedRegex(@"présen|particip|venu", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Presents();

    [GeneratedRegex(@"(?<!\p{L})(COPIL|comité|réunion|rencontre|troïka|séance|assemblée)", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Reunions();

    [GeneratedRegex(@"(?<![\d,\u00A0\u202F])(?<nombre>\d+)\u00A0(?<unite>[^;(]*?)(?= \(|$)", RegexOptions.None, 1000)]
    private static partial Regex Nombres();
}
