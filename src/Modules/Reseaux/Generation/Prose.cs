using Maillage.Kernel.Text;

namespace Maillage.Reseaux.Generation;

/// <summary>French sentences of the field that nobody wrote: each is made of a subject, what it did, for whom, where, and what came of it,
/// drawn so that a few words come everywhere and many come once.</summary>
public sealed class Prose(Hasard hasard)
{
    private static readonly IReadOnlyList<Commune> Lieux = [.. Referentiel.Communes.OrderBy(c => c.Code, StringComparer.Ordinal)];

    public string Titre() => $"{Mot(Lexique.Themes)} : {Mot(Lexique.Angles)}";

    public string Actualite() => Phrase($"{Mot(Lexique.Sujets)} {Mot(Lexique.Faits)} {Mot(Lexique.Objets)} {Suite()}");

    public string Question() => $"Comment {Mot(Lexique.Verbes)} {Mot(Lexique.Objets)} {Suite()}{French.NarrowNoBreakSpace}?";

    public string Besoin() => Phrase($"{Mot(Lexique.Demandes)} pour {Mot(Lexique.Verbes)} {Mot(Lexique.Objets)}");

    public string Action() => Phrase($"{Mot(Lexique.Objets)} {Mot(Lexique.Publics)}, {Mot(Lexique.Moments)} : {Mot(Lexique.Effets)}");

    public string Decision() => Phrase($"{Mot(Lexique.Verbes)} {Mot(Lexique.Objets)} {Mot(Lexique.Publics)}");

    /// <summary>Several facts, one a line, as people list them.</summary>
    public string Liste(int min, int max) => string.Join('\n', Enumerable.Range(0, hasard.Entre(min, max)).Select(_ => Actualite()));

    public Identite Identite(int numero)
    {
        var (prenom, nom) = (Mot(Lexique.Prenoms), Mot(Lexique.Noms));
        return new Identite(null, prenom, nom, $"{Slugs.From(prenom)}.{Slugs.From(nom)}.{numero}@generation.example");
    }

    public string Fonction() => Mot(Lexique.Intitules);

    private string Suite() =>
        hasard.Entre(0, 3) switch
        {
            0 => $"{Mot(Lexique.Publics)} {Mot(Lexique.Moments)}",
            1 => $"{Mot(Lexique.Publics)}, {Mot(Lexique.Effets)}",
            2 => $"avec l’équipe {French.Of(hasard.Courant(Lieux).Nom)}",
            _ => $"{Mot(Lexique.Moments)}, {Mot(Lexique.Effets)}",
        };

    private string Mot(IReadOnlyList<string> mots) => hasard.Courant(mots);

    private static string Phrase(string texte) => $"{French.Capitalize(texte)}.";
}
