using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Kernel.Emails;
using Maillage.Kernel.Jobs;
using Maillage.Kernel.Time;
using Maillage.Reseaux.Emails;
using Maillage.Ui.Emails;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Reseaux.Jobs;

/// <summary>Tells a person, at the address the account had, that its safety changed.</summary>
public sealed record AvertirCompte(Guid PersonneId, string Courriel, ChangementCompte Changement);

internal sealed class AvertirCompteHandler(AppDb db, EmailRenderer renderer, Mailbox mailbox, PublicAddress address, TimeProvider clock)
    : IJobHandler<AvertirCompte>
{
    public async Task RunAsync(AvertirCompte payload, CancellationToken cancellationToken)
    {
        var personne = await db.Personnes.SingleAsync(p => p.Id == payload.PersonneId, cancellationToken);
        var model = new AvisCompte(
            personne.Prenom,
            Labels.Of(payload.Changement),
            address.Of("/mot-de-passe/oubli"),
            address.Of("/contact")
        );
        var rendered = await renderer.RenderAsync("AvisCompte", model);
        mailbox.Post(Email.To(payload.Courriel, personne.NomComplet, AvisCompte.Sujet, rendered.Html, rendered.Text, clock.UtcNow()));
    }
}
