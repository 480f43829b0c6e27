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

/// <summary>Why a mail goes to an invited person.</summary>
public enum MotifConvocation
{
    Annonce = 1,
    Relance = 2,
    NouveauLien = 3,
    Annulation = 4,
}

/// <summary>One mail to one invited person: each address succeeds or fails alone.</summary>
public sealed record EnvoyerConvocation(Guid InvitationId, MotifConvocation Motif);

internal sealed class EnvoyerConvocationHandler(
    AppDb db,
    EmailRenderer renderer,
    Mailbox mailbox,
    PublicAddress address,
    Convocations convocations,
    TimeProvider clock
) : IJobHandler<EnvoyerConvocation>
{
    public async Task RunAsync(EnvoyerConvocation payload, CancellationToken cancellationToken)
    {
        var now = clock.UtcNow();
        var invitation = await db.Invitations.SingleAsync(i => i.Id == payload.InvitationId, cancellationToken);
        var rencontre = await db.Rencontres.SingleAsync(r => r.Id == invitation.RencontreId, cancellationToken);
        var personne = await db.Personnes.SingleAsync(p => p.Id == invitation.PersonneId, cancellationToken);
        // Answered, cancelled or without an address since the job was asked for: nothing to say any more.
        if (
            personne.Courriel is null
            || (payload.Motif == MotifConvocation.Relance && (invitation.Reponse is not null || rencontre.EstAnnulee))
        )
        {
            return;
        }

        var lien =
            payload.Motif == MotifConvocation.Annulation ? null : address.Of($"/invitation/{invitation.EmettreLien(rencontre, now)}");
        var cite = await db.Cites.Where(c => c.Id == invitation.CiteId).Select(c => c.Nom).SingleOrDefaultAsync(cancellationToken);
        var points = await db
            .Points.Where(p => p.RencontreId == rencontre.Id)
            .OrderBy(p => p.Rang)
            .Select(p => p.Titre)
            .ToListAsync(cancellationToken);
        var model = new Convocation(rencontre, personne.Prenom, cite, points, lien, payload.Motif);
        var rendered = await renderer.RenderAsync("Convocation", model);
        mailbox.Post(
            Email.To(
                personne.Courriel,
                personne.NomComplet,
                model.Sujet,
                rendered.Html,
                rendered.Text,
                now,
                convocations.Invitation(rencontre, now, personne)
            )
        );
    }
}
