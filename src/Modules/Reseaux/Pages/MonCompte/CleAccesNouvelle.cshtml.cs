using System.ComponentModel.DataAnnotations;
using Maillage.Kernel;
using Maillage.Ui.Caching;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Maillage.Reseaux.Pages.MonCompte;

[ActeSensible]
public sealed class CleAccesNouvelleModel(CompteCourant courant, UserManager<Compte> comptes, SignInManager<Compte> connexions) : PageModel
{
    private const int Plus = 10;

    [BindProperty]
    [Display(Name = "Nom de la clé")]
    [Required]
    [StringLength(CleAcces.NomMaxLength)]
    public string Nom { get; set; } = "";

    /// <summary>What the device answered (JSON, WebAuthn).</summary>
    [BindProperty]
    public string? Reponse { get; set; }

    public string Options { get; private set; } = "";

    public async Task OnGetAsync() => await InterrogerAsync(await courant.LireAsync());

    public async Task<IActionResult> OnPostAsync()
    {
        var compte = await courant.LireAsync();
        if ((await comptes.GetPasskeysAsync(compte)).Count >= Plus)
        {
            throw new BusinessRuleException($"Dix clés d’accès, c’est assez : retirez-en une d’abord.");
        }

        if (ModelState.IsValid && await LireAsync() is { } cle)
        {
            cle.Name = Nom.Trim();
            await courant.NoterAsync(compte, ChangementCompte.CleAcces);
            if ((await comptes.AddOrUpdatePasskeyAsync(compte, cle)).Succeeded)
            {
                TempData["Flash"] = $"La clé « {cle.Name} » ouvre maintenant votre compte.";
                return Redirect("/mon-compte");
            }
        }

        if (ModelState.IsValid)
        {
            ModelState.AddModelError(
                "",
                "Votre navigateur n’a pas donné de clé. Il lui faut JavaScript, et un appareil qui vous reconnaît."
            );
        }

        ModelState.Remove(nameof(Reponse));
        Reponse = null;
        await InterrogerAsync(compte);
        return Page();
    }

    private async Task<UserPasskeyInfo?> LireAsync()
    {
        try
        {
            var lue = string.IsNullOrEmpty(Reponse) ? null : await connexions.PerformPasskeyAttestationAsync(Reponse);
            return lue is { Succeeded: true } ? lue.Passkey : null;
        }
        catch (InvalidOperationException)
        {
            // No question is pending: the page was open too long.
            return null;
        }
    }

    private async Task InterrogerAsync(Compte compte)
    {
        UnchangedPage.Refuse(HttpContext);
        Options = await connexions.MakePasskeyCreationOptionsAsync(
            new PasskeyUserEntity
            {
                Id = compte.Id.ToString(),
                Name = compte.Email!,
                DisplayName = User.Identity?.Name ?? compte.Email!,
            }
        );
    }
}
