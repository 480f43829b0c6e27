using System.Globalization;
using Maillage.Kernel.Text;

namespace Maillage.Memoire.Exports;

/// <summary>A resource as a line of a table: what is exported is what the import reads.</summary>
internal static class LigneCsv
{
    public const string Titre = "Titre";
    public const string Nature = "Nature";
    public const string Adresse = "Adresse d’origine";
    public const string Resume = "Résumé";
    public const string Auteur = "Auteur";
    public const string Date = "Date";
    public const string Niveau = "Niveau";
    public const string Themes = "Thèmes";
    public const string AgeMin = "De (âge)";
    public const string AgeMax = "À (âge)";
    public const string Cites = "Cités";
    public const string Langue = "Langue";
    public const string Licence = "Licence";
    public const string Page = "Page";
    public const string LienMort = "Lien mort";

    public static readonly IReadOnlyList<string> Colonnes =
    [
        Titre,
        Nature,
        Adresse,
        Resume,
        Auteur,
        Date,
        Niveau,
        Themes,
        AgeMin,
        AgeMax,
        Cites,
        Langue,
        Licence,
        Page,
        LienMort,
    ];

    /// <summary>Several values in a cell.</summary>
    public const string Separateur = " | ";

    public static string Ecrire(RessourceExportee r) =>
        Csv.Line(
            r.Ressource.Titre,
            Labels.Of(r.Ressource.Nature),
            r.Ressource.Source,
            r.Ressource.Resume,
            r.Ressource.Auteur,
            r.Ressource.Date,
            Labels.Of(r.Ressource.Niveau),
            string.Join(Separateur, r.Ressource.Themes),
            r.Ressource.AgeMin?.ToString(CultureInfo.InvariantCulture),
            r.Ressource.AgeMax?.ToString(CultureInfo.InvariantCulture),
            string.Join(Separateur, r.Cites),
            r.Ressource.Langue,
            Labels.Of(r.Ressource.Licence),
            r.Adresse,
            r.Ressource.LienMortLe is null ? null : "oui"
        );
}
