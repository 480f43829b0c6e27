using System.Text.RegularExpressions;
using Maillage.Kernel.Data;
using Maillage.Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Reseaux.Effacement;

/// <summary>Reads every text of every table of the model for the name of one person. A module, or a column, added one day is read without
/// anybody thinking of it. What no foreign key ties to the network is read as well: it is of the network when it tells of one of its rows
/// or writes to one of its people.</summary>
public sealed partial class ChercherNom(AppDb db)
{
    /// <exception cref="RegexMatchTimeoutException">A text is so long that its search does not end.</exception>
    public async Task<NomCherche> ExecuteAsync(Personne personne, CancellationToken cancellationToken)
    {
        var reseaux = await db.ReseauxDeAsync(personne, cancellationToken);
        var formes = new FormesDuNom(personne, await PartageAsync(personne, reseaux, cancellationToken));
        var (connus, gardees) = (await AdressesAsync(reseaux, cancellationToken), new List<LigneTrouvee>());
        foreach (var table in TableLue.Toutes(db))
        {
            foreach (var ligne in await LireAsync(table, reseaux, cancellationToken))
            {
                var hors = table.Chemin is null && !EstConnue(ligne, connus);
                if (!hors)
                {
                    connus.UnionWith(Identifiants(ligne));
                }

                Garder(ligne, hors, personne, formes, gardees);
            }
        }

        // The common nouns are known once all is read.
        return new NomCherche(formes, [.. gardees.Where(l => l.Mentions(formes).Any(m => m.Count > 0))]);
    }

    // In every network where the person had a part; a row belongs to one of them.
    private async Task<List<LigneLue>> LireAsync(TableLue table, IReadOnlyList<Guid> reseaux, CancellationToken cancellationToken)
    {
        var lues = new List<LigneLue>();
        foreach (var reseau in table.Chemin is null ? reseaux.Take(1) : reseaux)
        {
            lues.AddRange(await db.LireAsync(table, table.Chemin, cancellationToken, ("@reseau", reseau)));
        }

        return lues;
    }

    private static void Garder(LigneLue ligne, bool hors, Personne personne, FormesDuNom formes, List<LigneTrouvee> gardees)
    {
        if (ligne.Valeurs.Length == 0)
        {
            return;
        }

        var sienne = ligne.Liens.Any(l => Guid.TryParse($"{l}", out var id) && id == personne.Id);
        var trouvee = new LigneTrouvee(ligne, sienne, hors);
        trouvee.Observer(formes);
        if (trouvee.Mentions(formes).Any(m => m.Count > 0))
        {
            gardees.Add(trouvee);
        }
    }

    private static bool EstConnue(LigneLue ligne, HashSet<string> connus) =>
        ligne.Cle.Concat(ligne.Liens).Any(c => connus.Contains(Normal($"{c}")))
        || ligne
            .Valeurs.OfType<string>()
            .Any(v => (v.Length < 300 && connus.Contains(Normal(v))) || Numeros().Matches(v).Any(m => connus.Contains(Normal(m.Value))));

    private static IEnumerable<string> Identifiants(LigneLue ligne) =>
        ligne.Cle.Concat(ligne.Liens).Select(c => Normal($"{c}")).Where(c => c.Length > 0);

    private static string Normal(string valeur) => valeur.ToLowerInvariant();

    private async Task<HashSet<string>> AdressesAsync(IReadOnlyList<Guid> reseaux, CancellationToken cancellationToken)
    {
        var adresses = await db
            .Personnes.Where(p => reseaux.Contains(p.ReseauId) && p.Courriel != null)
            .Select(p => p.Courriel!)
            .ToListAsync(cancellationToken);
        return [.. adresses.Select(Normal)];
    }

    private async Task<NomPartage> PartageAsync(Personne personne, IReadOnlyList<Guid> reseaux, CancellationToken cancellationToken)
    {
        var autres = await db
            .Personnes.Where(p => p.Id != personne.Id && p.EffaceeLe == null)
            .Where(p => reseaux.Contains(p.ReseauId) || (personne.Courriel != null && p.Courriel == personne.Courriel))
            .Select(p => new
            {
                p.ReseauId,
                p.Prenom,
                p.Nom,
                p.Courriel,
            })
            .ToListAsync(cancellationToken);
        var lieux = await db
            .Cites.Where(c => reseaux.Contains(c.ReseauId))
            .Select(c => c.Nom)
            .Concat(db.Structures.Where(s => reseaux.Contains(s.ReseauId)).Select(s => s.Nom))
            .ToListAsync(cancellationToken);
        string[] noms = [Slugs.From(personne.NomComplet), Slugs.From($"{personne.Nom} {personne.Prenom}")];
        return new NomPartage(
            autres.Exists(p => reseaux.Contains(p.ReseauId) && noms.Contains(Slugs.From($"{p.Prenom} {p.Nom}")))
                || lieux.Exists(l => noms.Any(n => $"-{Slugs.From(l)}-".Contains($"-{n}-", StringComparison.Ordinal))),
            personne.Courriel is not null
                && autres.Exists(p => string.Equals(p.Courriel, personne.Courriel, StringComparison.OrdinalIgnoreCase))
        );
    }

    [GeneratedRegex("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", RegexOptions.None, 1000)]
    private static partial Regex Numeros();
}
