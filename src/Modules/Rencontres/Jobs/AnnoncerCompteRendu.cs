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

/// <summary>Tells one invited person that the minutes, or a new version of them, can be read.</summary>
public sealed record AnnoncerCompteRendu(Guid InvitationId, int Version);

internal sealed class AnnoncerCompteRenduHandler(
    AppDb db,
    EmailRenderer renderer,
    Mailbox mailbox,
    PublicAddress address,
    TimeProvider clock
) : IJobHandler<AnnoncerCompteRendu>
{
    public async Task RunAsync(AnnoncerCompteRendu payload, CancellationToken cancellationToken)
    {
        var invitation = await db.Invitations.SingleAsync(i => i.Id == payload.InvitationId, cancellationToken);
        var personne = await db.Personnes.SingleAsync(p => p.Id == invitation.PersonneId, cancellationToken);
        if (personne.Courriel is null)
        {
            return;
        }

        var rencontre = await db.Rencontres.SingleAsync(r => r.Id == invitation.RencontreId, cancellationToken);
        var version = await db
            .VersionsCompteRendu.Join(db.ComptesRendus, v => v.CompteRenduId, c => c.Id, (v, c) => new { v, c })
            .SingleAsync(x => x.c.RencontreId == rencontre.Id && x.v.Rang == payload.Version, cancellationToken);
        var model = new CompteRenduPublie(
            rencontre,
            personne.Prenom,
            version.c.Numero!.Value,
            payload.Version,
            version.v.Motif,
            address.Of($"/rencontres/{rencontre.Slug}/compte-rendu")
        );
        var rendered = await renderer.RenderAsync("CompteRenduPublie", model);
        mailbox.Post(Email.To(personne.Courriel, personne.NomComplet, model.Sujet, rendered.Html, rendered.Text, clock.UtcNow()));
    }
}
