using Maillage.Kernel.Text;
using Maillage.Reseaux;

namespace Maillage.Rencontres.Redaction;

/// <summary>Somebody of the directory who may be the person a document names.</summary>
/// <param name="EstExact">Same names, in either order, whatever the case and accents. Even so, a person says yes.</param>
public sealed record CandidatPersonne(Personne Personne, bool EstExact);

/// <summary>Looks for the people a document names in the directory of the network.</summary>
public static class Rapprochement
{
    private const int MaxCandidats = 3;

    public static IReadOnlyList<CandidatPersonne> Chercher(string nom, IEnumerable<Personne> annuaire)
    {
        var cherche = Slugs.From(nom);
        var mots = Mots(cherche);
        return
        [
            .. annuaire
                .Select(p => (Personne: p, Ecart: Ecart(cherche, mots, p)))
                .Where(x => x.Ecart is not null)
                .OrderBy(x => x.Ecart)
                .ThenBy(x => x.Personne.Nom, StringComparer.CurrentCulture)
                .Take(MaxCandidats)
                .Select(x => new CandidatPersonne(x.Personne, x.Ecart == 0)),
        ];
    }

    /// <summary>0 for the same names, more for a likeness, null for somebody else.</summary>
    private static int? Ecart(string cherche, HashSet<string> mots, Personne personne)
    {
        var direct = Slugs.From(personne.NomComplet);
        var inverse = Slugs.From($"{personne.Nom} {personne.Prenom}");
        if (cherche == direct || cherche == inverse)
        {
            return 0;
        }

        // A letter or two apart (« Débrement », « Débremont »), or the same family name and initial (« N. Lambert »).
        var distance = Math.Min(Lettres.Distance(cherche, direct), Lettres.Distance(cherche, inverse));
        if (distance <= Math.Max(1, cherche.Length / 7))
        {
            return distance;
        }

        var nom = Mots(Slugs.From(personne.Nom));
        var initiale = Slugs.From(personne.Prenom)[..1];
        return nom.IsSubsetOf(mots) && mots.Except(nom).Any(m => m == initiale) ? 10 : null;
    }

    private static HashSet<string> Mots(string slug) => [.. slug.Split('-', StringSplitOptions.RemoveEmptyEntries)];
}
