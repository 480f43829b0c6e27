using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Kernel.Emails;
using Maillage.Kernel.Jobs;
using Maillage.Kernel.Time;
using Maillage.Memoire.Emails;
using Maillage.Memoire.Fiches;
using Maillage.Reseaux;
using Maillage.Reseaux.Liens;
using Maillage.Ui.Emails;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire.Jobs;

/// <summary>Tells the person who must act next that a fiche waits for them; nobody else. Dropped if the fiche went on meanwhile.</summary>
public sealed record AvertirFiche(Guid FicheId, EtatFiche Etat, bool Relance);

internal sealed class AvertirFicheHandler(
    AppDb db,
    LiensFiche liens,
    EmailRenderer renderer,
    Mailbox mailbox,
    PublicAddress address,
    TimeProvider clock
) : IJobHandler<AvertirFiche>
{
    public async Task RunAsync(AvertirFiche payload, CancellationToken cancellationToken)
    {
        var fiche = await db.Fiches.SingleAsync(f => f.Id == payload.FicheId, cancellationToken);
        var personne = await db.Personnes.SingleOrDefaultAsync(p => p.Id == fiche.ProchainActeur && p.EffaceeLe == null, cancellationToken);
        // Whoever left since then is told nothing, and gets no link.
        if (
            fiche.Etat != payload.Etat
            || personne?.Courriel is not { } courriel
            || !await db.EstDuReseauAsync(personne.Id, clock.TodayInParis())
        )
        {
            return;
        }

        var (adresse, lien) = (address.Of($"/fiches/{fiche.Slug}"), (LienPersonnel?)null);
        if (personne.Id == fiche.RelecteurId)
        {
            (adresse, lien) = await liens.EmettreAsync(fiche, personne, cancellationToken);
        }

        var model = new SuiviFiche(fiche, personne.Prenom, payload.Relance ? MotifSuivi.Relance : MotifSuivi.Suite, adresse);
        var rendered = await renderer.RenderAsync("SuiviFiche", model);
        var email = Email.To(courriel, personne.NomComplet, model.Sujet, rendered.Html, rendered.Text, clock.UtcNow());
        mailbox.Post(email);
        lien?.Porter(email);
        if (payload.Relance)
        {
            fiche.Relancer(clock.UtcNow());
        }
    }
}
