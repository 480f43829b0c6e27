using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Kernel.Time;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Rencontres;

/// <summary>Takes one person's weather, and closes that of a meeting. Nothing here goes through the entities' events: the audit trail would
/// keep who answered when. What is written is the same whatever the answer.</summary>
public sealed class DonnerMeteo(AppDb db, IDataProtectionProvider protection, TimeProvider clock)
{
    private readonly IDataProtector _sceau = protection.CreateProtector("météo");

    public async Task ExecuteAsync(Invitation invitation, Rencontre rencontre, IReadOnlyDictionary<QuestionMeteo, Temps> reponses)
    {
        if (!rencontre.EstEnSeance)
        {
            throw new BusinessRuleException("La météo se donne pendant la séance.");
        }

        await using var transaction = await db.Database.BeginTransactionAsync();
        // Counting first holds the row: whoever answers or closes at the same time waits, and reads the urn after us.
        var ouverte = db.Meteos.Where(m => m.RencontreId == rencontre.Id && m.CloseLe == null);
        if (await ouverte.ExecuteUpdateAsync(m => m.SetProperty(x => x.Repondants, x => x.Repondants + 1)) == 0)
        {
            throw new BusinessRuleException("La météo est close : votre réponse n’a pas été comptée.");
        }

        var moi = db.Invitations.Where(i => i.Id == invitation.Id && !i.MeteoDonnee);
        if (await moi.ExecuteUpdateAsync(i => i.SetProperty(x => x.MeteoDonnee, true)) == 0)
        {
            throw new BusinessRuleException("Vous avez déjà donné votre météo.");
        }

        var urne = Urne.Ouvrir(await ouverte.Select(m => m.UrneScellee).SingleAsync(), _sceau);
        foreach (var (question, temps) in reponses)
        {
            urne.Glisser(question, temps);
        }

        var scellee = urne.Sceller(_sceau);
        await ouverte.ExecuteUpdateAsync(m => m.SetProperty(x => x.UrneScellee, scellee));
        await transaction.CommitAsync();
        await DireAsync(rencontre);
    }

    /// <summary>Nothing happens when it is closed already.</summary>
    public async Task CloreAsync(Rencontre rencontre)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        var ouverte = db.Meteos.Where(m => m.RencontreId == rencontre.Id && m.CloseLe == null);
        if (await ouverte.ExecuteUpdateAsync(m => m.SetProperty(x => x.Repondants, x => x.Repondants)) == 0)
        {
            return;
        }

        var meteo = await ouverte.SingleAsync();
        meteo.Clore(Urne.Ouvrir(meteo.UrneScellee, _sceau), clock.UtcNow());
        await db.SaveChangesAsync();
        await db
            .Invitations.Where(i => i.RencontreId == rencontre.Id && i.MeteoDonnee)
            .ExecuteUpdateAsync(i => i.SetProperty(x => x.MeteoDonnee, false));
        await transaction.CommitAsync();
        await DireAsync(rencontre);
    }

    // Told once committed: an open screen reads at once.
    private async Task DireAsync(Rencontre rencontre)
    {
        db.Tell(rencontre.Id);
        await db.SaveChangesAsync();
    }
}
