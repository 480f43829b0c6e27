using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Maillage.Reseaux.Pages.Connexion;

public sealed class DeconnexionModel(SignInManager<Compte> connexions) : PageModel
{
    public async Task<IActionResult> OnPostAsync()
    {
        await connexions.SignOutAsync();
        TempData["Flash"] = "Vous êtes déconnecté·e.";
        return Redirect("/");
    }
}
