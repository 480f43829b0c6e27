using Maillage.Kernel.Data;
using Maillage.Kernel.Text;
using Maillage.Kernel.Time;
using Maillage.Reseaux.Effacement;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Reseaux;

/// <summary>How a person is named to a reader: by name in the network where they act, and everywhere if they agreed; otherwise by what
/// they do and where. What was signed keeps a name, not an identifier: it is looked up in the directory.</summary>
public sealed class Designations(AppDb db, DroitsCourants droitsCourants, TimeProvider clock)
{
    public static bool SeNomme(Droits lecteur, Guid reseauId, DateTime? accord) => accord is not null || lecteur.EstDuReseau(reseauId);

    /// <summary>« coordinatrice (Arras) ».</summary>
    public static string Dire(string? fonction, string? lieu)
    {
        var dite = fonction?.ToLower(French.Culture) ?? Personne.Anonyme;
        return lieu is null || dite.Contains(lieu, StringComparison.CurrentCultureIgnoreCase) ? dite : $"{dite} ({lieu})";
    }

    /// <summary>Who signed something of this network. Null for somebody whom no directory knows any more, to those who are not of it.</summary>
    public async Task<Func<string?, string?>> DansAsync(Guid reseauId, params IReadOnlyList<string?> noms)
    {
        if ((await droitsCourants.LireAsync()).EstDuReseau(reseauId))
        {
            return nom => nom;
        }

        var connues = await ConnuesAsync(db, reseauId, noms, CancellationToken.None);
        return nom => connues.TryGetValue(nom ?? "", out var connue) ? connue.Tu ?? nom : null;
    }

    /// <summary>Somebody of any network, who acts in another.</summary>
    public async Task<Func<Guid, string>> VenuesAsync(IReadOnlyList<Guid> personnes)
    {
        var lecteur = await droitsCourants.LireAsync();
        var connues = await db.PersonnesVisiblesPar(lecteur, clock.TodayInParis())
            .Where(p => personnes.Contains(p.Id))
            .Select(p => p.Id)
            .ToHashSetAsync();
        var lues = await db.Personnes.AsNoTracking().Where(p => personnes.Contains(p.Id)).ToDictionaryAsync(p => p.Id);
        var metiers = await MetiersAsync(db, personnes, null, CancellationToken.None);
        return id =>
            connues.Contains(id) || lues[id].NomPublicAccordeLe is not null
                ? lues[id].NomComplet
                : metiers.GetValueOrDefault(id, Personne.Anonyme);
    }

    /// <summary>Of these names, those whose owner did not agree, to be kept out of a public text.</summary>
    public static async Task<IReadOnlyList<NomTu>> TusAsync(
        AppDb db,
        Guid reseauId,
        IReadOnlyList<string?> noms,
        CancellationToken cancellationToken
    ) =>
        [
            .. (await ConnuesAsync(db, reseauId, noms, cancellationToken))
                .Where(c => c.Value.Tu is not null)
                .Select(c => NomTu.De(c.Key, c.Value.Tu!)),
        ];

    /// <summary>Whom these names name; two people of one name are named if both agreed.</summary>
    private static async Task<Dictionary<string, Connue>> ConnuesAsync(
        AppDb db,
        Guid reseauId,
        IReadOnlyList<string?> noms,
        CancellationToken cancellationToken
    )
    {
        var cherches = noms.OfType<string>().Distinct().ToList();
        // « Nadia Le Bihan » may be cut after any word: the index knows each half.
        var mots = cherches.Select(n => n.Split(' ')).ToList();
        var prenoms = mots.SelectMany(m => Enumerable.Range(0, m.Length).Select(i => string.Join(' ', m[..i]))).Distinct().ToList();
        var familles = mots.SelectMany(m => Enumerable.Range(0, m.Length).Select(i => string.Join(' ', m[i..]))).Distinct().ToList();
        var homonymes = await db
            .Personnes.AsNoTracking()
            .Where(p => p.EffaceeLe == null && familles.Contains(p.Nom) && prenoms.Contains(p.Prenom))
            .ToListAsync(cancellationToken);
        var metiers = await MetiersAsync(db, homonymes.ConvertAll(p => p.Id), reseauId, cancellationToken);
        return homonymes
            .Where(p => cherches.Contains(p.NomComplet))
            .GroupBy(p => p.NomComplet)
            .ToDictionary(
                g => g.Key,
                g =>
                    g.OrderBy(p => p.ReseauId != reseauId).FirstOrDefault(p => p.NomPublicAccordeLe is null) is { } discrete
                        ? new Connue(metiers.GetValueOrDefault(discrete.Id, Personne.Anonyme))
                        : new Connue(null)
            );
    }

    /// <summary>What each does, in this network if possible, now rather than before.</summary>
    private static async Task<Dictionary<Guid, string>> MetiersAsync(
        AppDb db,
        IReadOnlyList<Guid> personnes,
        Guid? reseauId,
        CancellationToken cancellationToken
    )
    {
        var (cites, structures) = (db.Cites, db.Structures);
        var fonctions = await db
            .Fonctions.Where(f => personnes.Contains(f.PersonneId))
            .OrderByDescending(f => cites.Any(c => c.Id == f.CiteId && c.ReseauId == reseauId))
            .ThenBy(f => f.Fin != null)
            .ThenByDescending(f => f.Debut)
            .Select(f => new
            {
                f.PersonneId,
                f.Intitule,
                Lieu = cites.Where(c => c.Id == f.CiteId).Select(c => c.Nom).FirstOrDefault()
                    ?? structures.Where(s => s.Id == f.StructureId).Select(s => s.Nom).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        return fonctions.DistinctBy(f => f.PersonneId).ToDictionary(f => f.PersonneId, f => Dire(f.Intitule, f.Lieu));
    }

    /// <param name="Tu">What stands for the name; null when it may be said.</param>
    private sealed record Connue(string? Tu);
}
