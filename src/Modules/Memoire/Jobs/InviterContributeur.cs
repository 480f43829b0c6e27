using Maillage.Kernel.Data;
using Maillage.Kernel.Emails;
using Maillage.Kernel.Jobs;
using Maillage.Kernel.Time;
using Maillage.Memoire.Emails;
using Maillage.Memoire.Fiches;
using Maillage.Reseaux;
using Maillage.Ui.Emails;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire.Jobs;

/// <summary>Sends somebody a personal link to write in a fiche.</summary>
public sealed record InviterContributeur(Guid ContributeurId);

internal sealed class InviterContributeurHandler(AppDb db, LiensFiche liens, EmailRenderer renderer, Mailbox mailbox, TimeProvider clock)
    : IJobHandler<InviterContributeur>
{
    public async Task RunAsync(InviterContributeur payload, CancellationToken cancellationToken)
    {
        var contributeur = await db.ContributeursFiche.SingleAsync(c => c.Id == payload.ContributeurId, cancellationToken);
        var fiche = await db.Fiches.SingleAsync(f => f.Id == contributeur.FicheId, cancellationToken);
        var personne = await db.Personnes.SingleAsync(p => p.Id == contributeur.PersonneId, cancellationToken);
        // Whoever left the cité since then gets no link.
        if (
            personne.Courriel is not { } courriel
            || !await db.EquipeDe(fiche.CiteId, clock.TodayInParis()).AnyAsync(p => p.Id == personne.Id, cancellationToken)
        )
        {
            return;
        }

        var (adresse, lien) = liens.Emettre(contributeur);
        var model = new SuiviFiche(fiche, personne.Prenom, MotifSuivi.Contribution, adresse);
        var rendered = await renderer.RenderAsync("SuiviFiche", model);
        var email = Email.To(courriel, personne.NomComplet, model.Sujet, rendered.Html, rendered.Text, clock.UtcNow());
        mailbox.Post(email);
        lien.Porter(email);
    }
}
