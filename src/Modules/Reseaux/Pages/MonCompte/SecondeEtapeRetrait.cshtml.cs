using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Maillage.Reseaux.Pages.MonCompte;

[ActeSensible]
public sealed class SecondeEtapeRetraitModel(CompteCourant courant, SecondeEtape etape, SignInManager<Compte> connexions) : PageModel
{
    public async Task<IActionResult> OnPostAsync()
    {
        var compte = await courant.LireAsync();
        await etape.RetirerAsync(compte);
        await connexions.RefreshSignInAsync(compte);
        TempData["Flash"] = "Votre compte ne demande plus de code.";
        return Redirect("/mon-compte");
    }
}
