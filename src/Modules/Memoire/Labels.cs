using System.Globalization;
using Maillage.Kernel.Text;

namespace Maillage.Memoire;

/// <summary>French texts of the module's enums.</summary>
public static partial class Labels
{
    public static string Of(NatureRessource nature) =>
        nature switch
        {
            NatureRessource.Document => "Document",
            NatureRessource.Replay => "Replay",
            NatureRessource.Podcast => "Podcast",
            NatureRessource.Lien => "Lien",
            NatureRessource.Dossier => "Dossier",
            _ => throw new ArgumentOutOfRangeException(nameof(nature)),
        };

    public static string Of(Niveau niveau) =>
        niveau switch
        {
            Niveau.National => "National",
            Niveau.Regional => "Régional",
            Niveau.Local => "Local",
            _ => throw new ArgumentOutOfRangeException(nameof(niveau)),
        };

    public static string Of(EtatRessource etat) =>
        etat switch
        {
            EtatRessource.Brouillon => "Brouillon",
            EtatRessource.Publiee => "Publiée",
            EtatRessource.ARevoir => "À revoir",
            EtatRessource.Archivee => "Archivée",
            _ => throw new ArgumentOutOfRangeException(nameof(etat)),
        };

    /// <summary>Where a piece of news is in its life.</summary>
    public static string Etat(Actualite actualite) =>
        actualite.EstPubliee ? "Publiée"
        : actualite.RetireeLe is not null ? "Retirée"
        : actualite.ProgrammeeLe is not null ? "Programmée"
        : "Brouillon";

    public static string Of(Licence licence) =>
        licence switch
        {
            Licence.NonPrecisee => "Non précisée",
            Licence.TousDroitsReserves => "Tous droits réservés",
            Licence.LicenceOuverte => "Licence ouverte (Etalab 2.0)",
            Licence.CcBy => "Creative Commons BY 4.0",
            Licence.CcBySa => "Creative Commons BY-SA 4.0",
            Licence.CcByNcSa => "Creative Commons BY-NC-SA 4.0",
            Licence.CcByNcNd => "Creative Commons BY-NC-ND 4.0",
            Licence.DomainePublic => "Domaine public",
            _ => throw new ArgumentOutOfRangeException(nameof(licence)),
        };

    public static string Of(NatureSignalement nature) =>
        nature switch
        {
            NatureSignalement.Obsolete => "Elle n’est plus à jour",
            NatureSignalement.Erronee => "Elle contient une erreur",
            NatureSignalement.Doublon => "Elle est déjà là, ailleurs",
            _ => throw new ArgumentOutOfRangeException(nameof(nature)),
        };

    public static string Of(Imports.SortLigne sort) =>
        sort switch
        {
            Imports.SortLigne.Ajoutee => "Ajoutée",
            Imports.SortLigne.DejaLa => "Déjà là",
            Imports.SortLigne.LienMort => "Lien mort",
            Imports.SortLigne.LienDeplace => "Lien déplacé",
            Imports.SortLigne.Refusee => "Refusée",
            _ => throw new ArgumentOutOfRangeException(nameof(sort)),
        };

    public static readonly IReadOnlyList<string> Langues = ["fr", "en", "ar", "de", "es", "it", "pt", "ro", "tr", "uk"];

    /// <summary>« français », « anglais ».</summary>
    public static string Langue(string code) => CultureInfo.GetCultureInfo(code).DisplayName;

    /// <summary>« 207,65 Ko », « 1,2 Mo »: thousands, as people read weights.</summary>
    public static string Poids(long octets) =>
        octets switch
        {
            < 1000 => $"{octets}{French.NoBreakSpace}octets",
            < 1_000_000 => $"{French.Number(Math.Round(octets / 1000m))}{French.NoBreakSpace}Ko",
            < 1_000_000_000 => $"{French.Number(Math.Round(octets / 1_000_000m, 1))}{French.NoBreakSpace}Mo",
            _ => $"{French.Number(Math.Round(octets / 1_000_000_000m, 1))}{French.NoBreakSpace}Go",
        };
}
