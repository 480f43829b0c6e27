using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Maillage.Reseaux.Pages.MonCompte;

public sealed class SessionsModel(CompteCourant courant, UserManager<Compte> comptes, SignInManager<Compte> connexions) : PageModel
{
    public async Task<IActionResult> OnPostAsync()
    {
        var compte = await courant.LireAsync();
        await courant.NoterAsync(compte, ChangementCompte.SessionsFermees);
        await comptes.UpdateSecurityStampAsync(compte);
        await connexions.SignOutAsync();
        TempData["Flash"] = "Vous êtes déconnecté·e partout.";
        return Redirect("/");
    }
}
