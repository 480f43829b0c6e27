using System.ComponentModel.DataAnnotations;
using Maillage.Reseaux.Pages.MotDePasse;
using Maillage.Ui.Sending;
using Maillage.Ui.Validation;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Maillage.Reseaux.Pages.MonCompte;

[SaisieJamaisGardee]
[EnableRateLimiting(LimitedForms.SignIn)]
public sealed class MotDePasseModel(
    CompteCourant courant,
    UserManager<Compte> comptes,
    SignInManager<Compte> connexions,
    EssaisConnexion essais
) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var compte = await courant.LireAsync();
        if (!essais.Tenter(QuestionPosee.MotDePasse, compte.NormalizedUserName!, ClientAddress.Of(HttpContext)))
        {
            ModelState.AddModelError("Input.Actuel", "Plusieurs essais n’ont pas convenu : attendez dix minutes avant le suivant.");
            return Page();
        }

        await courant.NoterAsync(compte, ChangementCompte.MotDePasse);
        var resultat = await comptes.ChangePasswordAsync(compte, Input.Actuel, Input.MotDePasse);
        if (!resultat.Succeeded)
        {
            var faux = resultat.Errors.Any(e => e.Code == nameof(IdentityErrorDescriber.PasswordMismatch));
            ModelState.AddModelError(
                faux ? "Input.Actuel" : "Input.MotDePasse",
                faux ? "Ce n’est pas votre mot de passe actuel." : MotDePasseDevinable.Phrase
            );
            return Page();
        }

        essais.Reussir(QuestionPosee.MotDePasse, compte.NormalizedUserName!, ClientAddress.Of(HttpContext));
        await connexions.RefreshSignInAsync(compte);
        TempData["Flash"] = "Votre mot de passe est changé.";
        return Redirect("/mon-compte");
    }

    public sealed class InputModel : NouveauModel.InputModel
    {
        [Display(Name = "Mot de passe actuel", Order = -1)]
        [Required]
        [DataType(DataType.Password)]
        public string Actuel { get; set; } = "";
    }
}
