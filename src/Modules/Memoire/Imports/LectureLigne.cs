using System.Globalization;
using Maillage.Kernel.Text;
using Maillage.Memoire.Exports;
using Maillage.Reseaux;

namespace Maillage.Memoire.Imports;

/// <summary>Understands one line of a table of resources; what it does not understand, it says.</summary>
internal sealed class LectureLigne(LigneTableau ligne, IReadOnlyDictionary<string, Guid> cites)
{
    private readonly List<string> _remarques = [];

    /// <summary>What keeps the line out; null when it can be taken in.</summary>
    public string? Erreur { get; private set; }

    /// <summary>What was left aside, the rest being taken in.</summary>
    public IReadOnlyList<string> Remarques => _remarques;
    public NatureRessource Nature { get; private set; }

    public DescriptionRessource Lire()
    {
        var source = Adresse();
        Nature =
            Choisir(LigneCsv.Nature, Enum.GetValues<NatureRessource>(), Labels.Of)
            ?? (source is null ? NatureRessource.Document : NatureRessource.Lien);
        var titre = ligne[LigneCsv.Titre] ?? "";
        Erreur ??=
            titre.Length is 0 ? "Il manque le titre."
            : titre.Length > Ressource.TitreMaxLength ? $"Le titre dépasse {Ressource.TitreMaxLength} caractères."
            : Nature == NatureRessource.Lien && source is null ? "Un lien sans adresse."
            : null;
        return new DescriptionRessource
        {
            Titre = titre,
            Resume = Couper(ligne[LigneCsv.Resume], Ressource.ResumeMaxLength),
            Auteur = Couper(ligne[LigneCsv.Auteur], Ressource.LigneMaxLength),
            Date = Date(),
            Niveau = Choisir(LigneCsv.Niveau, Enum.GetValues<Niveau>(), Labels.Of) ?? Niveau.Regional,
            Themes = Themes(),
            AgeMin = Age(LigneCsv.AgeMin),
            AgeMax = Age(LigneCsv.AgeMax),
            Cites = Cites(),
            Langue = Langue(),
            Licence = Choisir(LigneCsv.Licence, Enum.GetValues<Licence>(), Labels.Of) ?? Licence.NonPrecisee,
            Source = source,
            Visibilite = Visibilite.Reseau,
        };
    }

    private string? Adresse()
    {
        if (ligne[LigneCsv.Adresse] is not { } adresse)
        {
            return null;
        }

        if (
            Uri.TryCreate(adresse, UriKind.Absolute, out var uri)
            && uri.Scheme is "http" or "https"
            && adresse.Length <= Ressource.AdresseMaxLength
        )
        {
            return adresse;
        }

        Erreur = $"« {Couper(adresse, 60)} » n’est pas une adresse : elle commence par https://";
        return null;
    }

    // As the list of choices writes it, accents and case aside.
    private T? Choisir<T>(string colonne, IEnumerable<T> choix, Func<T, string> nom)
        where T : struct
    {
        if (ligne[colonne] is not { } ecrit)
        {
            return null;
        }

        foreach (var valeur in choix.Where(v => Slugs.From(nom(v)) == Slugs.From(ecrit)))
        {
            return valeur;
        }

        _remarques.Add($"{colonne} « {Couper(ecrit, 40)} » inconnue : laissée de côté.");
        return null;
    }

    private string? Date()
    {
        var ecrite = ligne[LigneCsv.Date];
        if (ecrite is null)
        {
            return null;
        }

        if (PartialDate.Read(ecrite) is { } lue)
        {
            return lue;
        }

        _remarques.Add($"Date « {Couper(ecrite, 40)} » non comprise : laissée de côté.");
        return null;
    }

    private List<string> Themes()
    {
        var connus = Referentiel.Themes.ToDictionary(t => Slugs.From(t));
        var ecrits = ligne.Plusieurs(LigneCsv.Themes).ToList();
        var inconnus = ecrits.Where(e => !connus.ContainsKey(Slugs.From(e))).ToList();
        if (inconnus.Count > 0)
        {
            _remarques.Add($"Thèmes inconnus, laissés de côté : {French.List(inconnus)}.");
        }

        return [.. ecrits.Except(inconnus).Select(e => connus[Slugs.From(e)])];
    }

    private List<Guid> Cites()
    {
        var ecrites = ligne.Plusieurs(LigneCsv.Cites).ToList();
        var inconnues = ecrites.Where(e => !cites.ContainsKey(Slugs.From(e))).ToList();
        if (inconnues.Count > 0)
        {
            _remarques.Add($"Cités inconnues du réseau, laissées de côté : {French.List(inconnues)}.");
        }

        return [.. ecrites.Except(inconnues).Select(e => cites[Slugs.From(e)])];
    }

    private int? Age(string colonne) =>
        int.TryParse(ligne[colonne], NumberStyles.None, CultureInfo.InvariantCulture, out var age) && age <= 25 ? age : null;

    private string Langue() =>
        Labels.Langues.FirstOrDefault(l =>
            l == ligne[LigneCsv.Langue] || Labels.Langue(l) == ligne[LigneCsv.Langue]?.ToLower(French.Culture)
        ) ?? "fr";

    private static string? Couper(string? texte, int longueur) => texte is null ? null : French.Shorten(texte, longueur);
}
