using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using Maillage.Kernel;
using Maillage.Ui.Caching;
using Maillage.Ui.Validation;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Maillage.Reseaux.Pages.MonCompte;

[ActeSensible]
[EnableRateLimiting(LimitedForms.SignIn)]
public sealed class SecondeEtapeModel(
    CompteCourant courant,
    SecondeEtape etape,
    SignInManager<Compte> connexions,
    IDataProtectionProvider protection
) : PageModel
{
    private static readonly TimeSpan Duree = TimeSpan.FromMinutes(30);
    private readonly ITimeLimitedDataProtector _sceau = protection.CreateProtector("clé de codes proposée").ToTimeLimitedDataProtector();

    /// <summary>The key travels with the page, sealed, until a code shows that the phone has it: reading a page changes nothing.</summary>
    [BindProperty]
    public string CleScellee { get; set; } = "";

    [BindProperty]
    [Display(Name = "Code")]
    [Required]
    [StringLength(10)]
    public string Code { get; set; } = "";

    public string Adresse { get; private set; } = "";
    public string Dessin { get; private set; } = "";
    public string CleLisible { get; private set; } = "";
    public IReadOnlyList<string>? Secours { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        var compte = await courant.LireAsync();
        if (compte.TwoFactorEnabled)
        {
            return Redirect("/mon-compte");
        }

        Montrer(compte, etape.NouvelleCle());
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var compte = await courant.LireAsync();
        var cle = Ouvrir();
        if (compte.TwoFactorEnabled)
        {
            return Redirect("/mon-compte");
        }

        if (ModelState.IsValid)
        {
            Secours = await etape.ActiverAsync(compte, cle, string.Concat(Code.Where(char.IsAsciiDigit)));
            if (Secours is not null)
            {
                await connexions.RefreshSignInAsync(await courant.LireAsync());
                return Page();
            }

            ModelState.AddModelError(
                nameof(Code),
                "Ce n’est pas le code que l’application montre en ce moment. L’heure du téléphone est-elle juste ?"
            );
        }

        Montrer(compte, cle);
        return Page();
    }

    private string Ouvrir()
    {
        try
        {
            return _sceau.Unprotect(CleScellee);
        }
        catch (CryptographicException)
        {
            throw new BusinessRuleException("Cette page est restée ouverte trop longtemps : rechargez-la pour une nouvelle clé.");
        }
    }

    private void Montrer(Compte compte, string cle)
    {
        UnchangedPage.Refuse(HttpContext);
        ModelState.Remove(nameof(CleScellee));
        CleScellee = _sceau.Protect(cle, Duree);
        CleLisible = string.Join(' ', cle.Chunk(4).Select(c => new string(c)));
        (Adresse, Dessin) = SecondeEtape.Inviter(compte, cle);
    }
}
