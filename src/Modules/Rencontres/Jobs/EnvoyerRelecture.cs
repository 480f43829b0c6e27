using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Kernel.Emails;
using Maillage.Kernel.Jobs;
using Maillage.Kernel.Time;
using Maillage.Rencontres.Emails;
using Maillage.Reseaux;
using Maillage.Ui.Emails;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Rencontres.Jobs;

/// <summary>Asks one person who came to read the draft again, by a new personal link.</summary>
public sealed record EnvoyerRelecture(Guid InvitationId);

internal sealed class EnvoyerRelectureHandler(AppDb db, EmailRenderer renderer, Mailbox mailbox, PublicAddress address, TimeProvider clock)
    : IJobHandler<EnvoyerRelecture>
{
    public async Task RunAsync(EnvoyerRelecture payload, CancellationToken cancellationToken)
    {
        var now = clock.UtcNow();
        var invitation = await db.Invitations.SingleAsync(i => i.Id == payload.InvitationId, cancellationToken);
        var rencontre = await db.Rencontres.SingleAsync(r => r.Id == invitation.RencontreId, cancellationToken);
        var compteRendu = await db.ComptesRendus.SingleAsync(c => c.RencontreId == rencontre.Id, cancellationToken);
        var personne = await db.Personnes.SingleAsync(p => p.Id == invitation.PersonneId, cancellationToken);
        // Closed, or gone, since the job was asked for: nothing to read any more.
        if (personne.Courriel is null || !compteRendu.EstEnRelecture(now) || !await db.EstDuReseauAsync(personne.Id, clock.TodayInParis()))
        {
            return;
        }

        var lien = invitation.EmettreLien(now, out var jeton);
        db.Add(lien);
        var model = new Relecture(
            rencontre,
            personne.Prenom,
            compteRendu.RelectureJusqua!.Value.DayInParis(),
            address.Of($"/invitation/{jeton}/relecture")
        );
        var rendered = await renderer.RenderAsync("Relecture", model);
        var email = Email.To(personne.Courriel, personne.NomComplet, model.Sujet, rendered.Html, rendered.Text, now);
        mailbox.Post(email);
        lien.Porter(email);
    }
}
