using Maillage.Kernel.Data;
using Maillage.Kernel.Files;
using Maillage.Kernel.Time;
using Maillage.Reseaux;
using Maillage.Reseaux.Effacement;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Rencontres;

/// <summary>Somebody left and their name goes: published minutes get a new fingerprint, the calendar closes.</summary>
internal sealed class EffacerNoms(AppDb db, TimeProvider clock) : IEffaceNoms
{
    private const string Versions = "rencontres_comptes_rendus_versions";
    private const string Sources = "rencontres_sources";

    public async Task EffacerAsync(Personne personne, CancellationToken cancellationToken)
    {
        foreach (var abonnement in await db.Set<AbonnementAgenda>().Where(a => a.PersonneId == personne.Id).ToListAsync(cancellationToken))
        {
            abonnement.Retirer();
            db.Remove(abonnement);
        }
    }

    public async Task<bool> RemplacerAsync(
        string table,
        object[] cle,
        Func<string, string, string> colonne,
        CancellationToken cancellationToken
    )
    {
        if (table != Versions)
        {
            return false;
        }

        var id = Guid.Parse($"{cle[0]}");
        var version = await db.Set<VersionCompteRendu>().SingleAsync(v => v.Id == id, cancellationToken);
        version.EffacerNoms(colonne, clock.UtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    public async Task<IReadOnlyList<string>> FichiersAsync(IReadOnlyList<Lieu> lieux, CancellationToken cancellationToken)
    {
        var ids = lieux.Where(l => l.Ou.Table == Sources).Select(l => Guid.Parse(l.Ou.Ligne)).Distinct().ToList();
        var fichiers = db.Set<SourceArchive>().Where(s => ids.Contains(s.Id)).Select(s => s.FichierId);
        return await db.Set<StoredFile>().Where(f => fichiers.Contains(f.Id)).Select(f => f.Name).ToListAsync(cancellationToken);
    }
}
