using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Kernel.Emails;
using Maillage.Kernel.Jobs;
using Maillage.Kernel.Time;
using Maillage.Reseaux.Emails;
using Maillage.Ui.Emails;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Reseaux.Jobs;

/// <summary>Tells those whom a step concerns: administrators of a request, then who asked and who agreed, and the person while there is
/// something left to stop. No mail names anybody.</summary>
/// <param name="Acteur">Who made the step knows of it.</param>
public sealed record AvertirEffacement(Guid DemandeId, EtatEffacement Etat, Guid? Acteur);

internal sealed class AvertirEffacementHandler(AppDb db, EmailRenderer renderer, Mailbox mailbox, PublicAddress address, TimeProvider clock)
    : IJobHandler<AvertirEffacement>
{
    public async Task RunAsync(AvertirEffacement payload, CancellationToken cancellationToken)
    {
        var demande = await db.DemandesEffacement.SingleOrDefaultAsync(d => d.Id == payload.DemandeId, cancellationToken);
        if (demande is null)
        {
            return;
        }

        foreach (var personne in await DestinatairesAsync(demande, payload, cancellationToken))
        {
            var model = new AvisEffacement(
                demande,
                payload.Etat,
                personne.Prenom,
                EstElle: personne.Id == demande.PersonneId,
                address.Of(personne.Id == demande.PersonneId ? "/contact" : $"/effacements/{demande.Id}")
            );
            var rendered = await renderer.RenderAsync("AvisEffacement", model);
            mailbox.Post(Email.To(personne.Courriel!, personne.NomComplet, model.Sujet, rendered.Html, rendered.Text, clock.UtcNow()));
        }
    }

    private async Task<List<Personne>> DestinatairesAsync(
        DemandeEffacement demande,
        AvertirEffacement payload,
        CancellationToken cancellationToken
    )
    {
        var administrateurs = db.Roles.Where(r => r.Nature == NatureRole.Administrateur && r.RetireLe == null).Select(r => r.PersonneId);
        var elle = payload.Etat is EtatEffacement.Accorde || (payload.Etat is EtatEffacement.Annule && demande.AccordeLe is not null);
        var dePremierRang = payload.Etat == EtatEffacement.Demande;
        return await db
            .Personnes.Where(p => p.Courriel != null && p.EffaceeLe == null && p.Id != payload.Acteur)
            .Where(p =>
                (dePremierRang && administrateurs.Contains(p.Id))
                || (!dePremierRang && (p.Id == demande.DemandeParId || p.Id == demande.AccordeParId))
                || (elle && p.Id == demande.PersonneId)
            )
            .OrderBy(p => p.Id)
            .ToListAsync(cancellationToken);
    }
}
