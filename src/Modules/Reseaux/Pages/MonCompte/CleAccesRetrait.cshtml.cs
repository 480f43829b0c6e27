using System.Buffers.Text;
using Maillage.Kernel.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Maillage.Reseaux.Pages.MonCompte;

[ActeSensible]
public sealed class CleAccesRetraitModel(AppDb db, CompteCourant courant, UserManager<Compte> comptes) : PageModel
{
    public CleAcces Cle { get; private set; } = null!;

    public async Task OnGetAsync(Guid id) => await ChargerAsync(id);

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        var compte = await ChargerAsync(id);
        await courant.NoterAsync(compte, ChangementCompte.CleAccesRetiree);
        await comptes.RemovePasskeyAsync(compte, Base64Url.DecodeFromChars(Cle.Identifiant));
        TempData["Flash"] = $"La clé « {Cle.Nom} » n’ouvre plus votre compte.";
        return Redirect("/mon-compte");
    }

    private async Task<Compte> ChargerAsync(Guid id)
    {
        var compte = await courant.LireAsync();
        Cle = await db.ClesAcces.FindOrNotFoundAsync(c => c.Id == id && c.CompteId == compte.Id);
        return compte;
    }
}
