using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Kernel.Emails;
using Maillage.Kernel.Jobs;
using Maillage.Kernel.Time;
using Maillage.Reseaux.Emails;
using Maillage.Ui.Emails;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Reseaux.Jobs;

/// <summary>Sends the address where a password is chosen: first opening of an account, or a forgotten one.</summary>
public sealed record EnvoyerLienMotDePasse(string Courriel, bool Invitation);

internal sealed class EnvoyerLienMotDePasseHandler(
    AppDb db,
    UserManager<Compte> comptes,
    EmailRenderer renderer,
    Mailbox mailbox,
    PublicAddress address,
    TimeProvider clock
) : IJobHandler<EnvoyerLienMotDePasse>
{
    private const int ParHeure = 5;

    public async Task RunAsync(EnvoyerLienMotDePasse payload, CancellationToken cancellationToken)
    {
        if (await comptes.FindByNameAsync(payload.Courriel) is not { } compte)
        {
            return;
        }

        var personne = await db.Personnes.SingleAsync(p => p.Id == compte.PersonneId, cancellationToken);
        var jeton = await comptes.GeneratePasswordResetTokenAsync(compte);
        var lien = address.Of($"/mot-de-passe/nouveau?compte={compte.Id}&jeton={Uri.EscapeDataString(jeton)}");
        var model = new LienMotDePasse(personne.Prenom, lien, payload.Invitation);
        // Whoever asks, and from wherever: a mailbox is not flooded from here.
        var depuis = clock.UtcNow().AddHours(-1);
        if (
            await db.Set<Email>()
                .CountAsync(e => e.ToAddress == compte.Email && e.Subject == model.Sujet && e.CreatedAt > depuis, cancellationToken)
            >= ParHeure
        )
        {
            return;
        }

        var rendered = await renderer.RenderAsync("LienMotDePasse", model);
        mailbox.Post(Email.To(compte.Email!, personne.NomComplet, model.Sujet, rendered.Html, rendered.Text, clock.UtcNow()));
    }
}
