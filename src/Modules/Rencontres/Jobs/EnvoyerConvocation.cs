using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Kernel.Emails;
using Maillage.Kernel.Jobs;
using Maillage.Kernel.Time;
using Maillage.Rencontres.Emails;
using Maillage.Reseaux;
using Maillage.Reseaux.Liens;
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

    /// <summary>The day, the hour or the place changed.</summary>
    Changement = 5,
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
        if (personne.Courriel is null || await EstPerimeAsync(payload.Motif, invitation, rencontre))
        {
            return;
        }

        var (adresse, lien) = ((string?)null, (LienPersonnel?)null);
        if (payload.Motif != MotifConvocation.Annulation)
        {
            lien = invitation.EmettreLien(now, out var jeton);
            db.Add(lien);
            adresse = address.Of($"/invitation/{jeton}");
        }

        var cites = (await db.BlocsDeAsync(rencontre, personne.Id, clock.TodayInParis())).Select(b => b.Cite.Nom).ToList();
        var points = await db
            .Points.Where(p => p.RencontreId == rencontre.Id)
            .OrderBy(p => p.Rang)
            .Select(p => p.Titre)
            .ToListAsync(cancellationToken);
        var model = new Convocation(rencontre, personne.Prenom, cites, points, adresse, payload.Motif)
        {
            ARepondreANouveau = invitation.ReponduPourUneAutreDate(rencontre),
        };
        var rendered = await renderer.RenderAsync("Convocation", model);
        var email = Email.To(
            personne.Courriel,
            personne.NomComplet,
            model.Sujet,
            rendered.Html,
            rendered.Text,
            now,
            convocations.Invitation(rencontre, now, personne)
        );
        mailbox.Post(email);
        lien?.Porter(email);
    }

    /// <summary>Answered, cancelled, or gone from the network since the job was asked for: nothing to say any more. A cancellation is told
    /// to whoever was invited, even gone: it is in their calendar.</summary>
    private async Task<bool> EstPerimeAsync(MotifConvocation motif, Invitation invitation, Rencontre rencontre) =>
        motif != MotifConvocation.Annulation
        && (
            rencontre.EstAnnulee
            || (motif == MotifConvocation.Relance && invitation.Reponse is not null && !invitation.ReponduPourUneAutreDate(rencontre))
            || !await db.EstDuReseauAsync(invitation.PersonneId, clock.TodayInParis())
        );
}
