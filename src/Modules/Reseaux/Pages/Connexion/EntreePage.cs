using Maillage.Ui.Sending;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Maillage.Reseaux.Pages.Connexion;

/// <summary>The ways in (password, code, passkey) lead to the same place: the page that was asked for, or what was typed before the session ended.</summary>
public abstract class EntreePage(SignInManager<Compte> connexions, SaisiesGardees saisies) : PageModel
{
    protected SignInManager<Compte> Connexions { get; } = connexions;

    [BindProperty(SupportsGet = true)]
    public string? Retour { get; set; }

    /// <summary>What was typed before the session ended, sealed.</summary>
    [BindProperty]
    public string? Saisie { get; set; }

    public FormulaireRendu? Reprise { get; private set; }

    /// <summary>As limits count it.</summary>
    protected string Depuis => ClientAddress.Of(HttpContext);

    protected string Destination => Url.IsLocalUrl(Retour) ? Retour : "/";

    protected async Task<IActionResult> EntrerAsync(Compte compte)
    {
        if (saisies.Ouvrir(Saisie) is not { } saisie)
        {
            return LocalRedirect(Destination);
        }

        // The form that is shown now belongs to the person who has just come in.
        HttpContext.User = await Connexions.CreateUserPrincipalAsync(compte);
        Reprise = await saisies.RendreAsync(saisie, HttpContext);
        return Page();
    }

    protected PageResult Refuser(string phrase)
    {
        ModelState.AddModelError("", phrase);
        return Page();
    }
}
