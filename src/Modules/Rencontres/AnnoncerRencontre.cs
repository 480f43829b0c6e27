using Maillage.Kernel.Data;
using Maillage.Kernel.Jobs;
using Maillage.Kernel.Time;
using Maillage.Rencontres.Jobs;
using Maillage.Reseaux;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Rencontres;

/// <summary>Invites people to a meeting, opens the blocs of their cités and asks for the mails, all in one transaction.</summary>
public sealed class AnnoncerRencontre(AppDb db, TimeProvider clock)
{
    /// <returns>The number of people newly invited.</returns>
    public async Task<int> ExecuteAsync(Rencontre rencontre, IReadOnlyList<Guid> personneIds)
    {
        var now = clock.UtcNow();
        rencontre.Annoncer(personneIds.Count, now);
        var personnes = await db.Personnes.Where(p => personneIds.Contains(p.Id)).ToListAsync();
        var fonctions = await db.FonctionsDans([rencontre.ReseauId])
            .EnCours(clock.TodayInParis())
            .Where(f => personneIds.Contains(f.PersonneId))
            .ToListAsync();
        foreach (var personne in personnes)
        {
            var fonction = fonctions
                .Where(f => f.PersonneId == personne.Id)
                .OrderBy(f => f.CiteId is null)
                .ThenBy(f => f.Debut)
                .FirstOrDefault();
            var invitation = Invitation.Adresser(rencontre, personne, fonction);
            db.Add(invitation);
            db.Add(Job.For(new EnvoyerConvocation(invitation.Id, MotifConvocation.Annonce), now));
        }

        await OuvrirBlocsAsync(rencontre, [.. fonctions.Select(f => f.CiteId).OfType<Guid>().Distinct()], now);
        await db.SaveChangesAsync();
        return personnes.Count;
    }

    private async Task OuvrirBlocsAsync(Rencontre rencontre, List<Guid> citeIds, DateTime now)
    {
        var ouverts = await db.Blocs.Where(b => b.RencontreId == rencontre.Id).Select(b => b.CiteId).ToListAsync();
        foreach (var cite in await db.Cites.Where(c => citeIds.Contains(c.Id) && !ouverts.Contains(c.Id)).ToListAsync())
        {
            var precedent = await db
                .Blocs.AsNoTracking()
                .Where(b => b.CiteId == cite.Id && b.EcritLe != null)
                .OrderByDescending(b => b.EcritLe)
                .FirstOrDefaultAsync();
            var bloc = Bloc.Ouvrir(rencontre, cite, precedent);
            db.AddRange(bloc, bloc.PremiereVersion(now));
        }
    }
}
