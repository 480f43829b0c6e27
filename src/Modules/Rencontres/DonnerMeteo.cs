using Maillage.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Rencontres;

/// <summary>Counts one person's weather. Two people at once: the second counts again on what the first left.</summary>
public sealed class DonnerMeteo(AppDb db)
{
    public async Task ExecuteAsync(Guid invitationId, IReadOnlyDictionary<QuestionMeteo, Temps> reponses)
    {
        for (var essai = 1; ; essai++)
        {
            db.ChangeTracker.Clear();
            var invitation = await db.Invitations.SingleAsync(i => i.Id == invitationId);
            var rencontre = await db.Rencontres.SingleAsync(r => r.Id == invitation.RencontreId);
            invitation.DonnerMeteo(rencontre);
            foreach (var (question, temps) in reponses)
            {
                await CompterAsync(rencontre, question, temps);
            }

            db.Tell(rencontre.Id);
            try
            {
                await db.SaveChangesAsync();
                return;
            }
            catch (DbUpdateException) when (essai < 10)
            {
                // Another answer took this count.
            }
        }
    }

    private async Task CompterAsync(Rencontre rencontre, QuestionMeteo question, Temps temps)
    {
        var meteo = await db.Meteos.SingleOrDefaultAsync(m => m.RencontreId == rencontre.Id && m.Question == question && m.Temps == temps);
        if (meteo is null)
        {
            meteo = Meteo.Ouvrir(rencontre, question, temps);
            db.Add(meteo);
        }

        meteo.Compter();
    }
}
