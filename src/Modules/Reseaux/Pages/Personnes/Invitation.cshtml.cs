using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Kernel.Jobs;
using Maillage.Kernel.Time;
using Maillage.Reseaux.Jobs;
using Maillage.Ui.Validation;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Reseaux.Pages.Personnes;

[OnceOnly]
public sealed class InvitationModel(AppDb db, DroitsCourants droits, UserManager<Compte> comptes, TimeProvider clock) : PageModel
{
    public Personne Personne { get; private set; } = null!;

    public Task OnGetAsync(Guid id) => ChargerAsync(id);

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        await ChargerAsync(id);
        var compte = Personne.InviterAOuvrirUnCompte(clock.UtcNow());
        compte.NormalizedUserName = compte.NormalizedEmail = comptes.NormalizeName(compte.UserName);
        if (await db.Comptes.AnyAsync(c => c.NormalizedUserName == compte.NormalizedUserName))
        {
            throw new BusinessRuleException("Cette adresse a déjà un compte.");
        }

        db.Add(compte);
        db.Add(Job.For(new EnvoyerLienMotDePasse(compte.Email!, Invitation: true), clock.UtcNow()));
        await db.SaveChangesAsync();
        TempData["Flash"] = $"L’invitation à {compte.Email} est en attente d’envoi.";
        return Redirect($"/personnes/{id}");
    }

    private async Task ChargerAsync(Guid id)
    {
        var lecteur = await droits.LireAsync();
        Personne = await db.PersonnesTenuesPar(lecteur).FindOrNotFoundAsync(p => p.Id == id);
    }
}
