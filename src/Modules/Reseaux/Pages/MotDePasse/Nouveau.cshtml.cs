using System.ComponentModel.DataAnnotations;
using Maillage.Ui.Sending;
using Maillage.Ui.Validation;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Maillage.Reseaux.Pages.MotDePasse;

[EnableRateLimiting(LimitedForms.SignIn)]
public sealed class NouveauModel(
    CompteCourant courant,
    UserManager<Compte> comptes,
    SignInManager<Compte> connexions,
    EssaisConnexion essais
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Compte { get; set; }

    [BindProperty(SupportsGet = true)]
    public string Jeton { get; set; } = "";

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public void OnGet() => Response.Headers["Referrer-Policy"] = "no-referrer";

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var compte = await comptes.FindByIdAsync(Compte.ToString());
        if (compte is null)
        {
            return RefuserLien();
        }

        await courant.NoterAsync(compte, ChangementCompte.MotDePasse, avertir: compte.PasswordHash is not null);
        var resultat = await comptes.ResetPasswordAsync(compte, Jeton, Input.MotDePasse);
        if (resultat.Succeeded)
        {
            essais.Reussir(QuestionPosee.MotDePasse, compte.NormalizedUserName!, ClientAddress.Of(HttpContext));
            // A mailbox alone does not open an account that asks for more.
            if (compte.TwoFactorEnabled)
            {
                TempData["Flash"] = "Votre mot de passe est enregistré. Connectez-vous avec lui et votre code.";
                return Redirect("/connexion");
            }

            await connexions.SignInAsync(compte, isPersistent: false);
            TempData["Flash"] = "Votre mot de passe est enregistré. Bienvenue !";
            return Redirect("/");
        }

        return resultat.Errors.Any(e => e.Code == "InvalidToken") ? RefuserLien() : RefuserMotDePasse();
    }

    private PageResult RefuserLien()
    {
        ModelState.AddModelError("", "Ce lien a déjà servi ou n’est plus valable. Demandez-en un nouveau depuis « Mot de passe oublié ».");
        return Page();
    }

    private PageResult RefuserMotDePasse()
    {
        ModelState.AddModelError("Input.MotDePasse", MotDePasseDevinable.Phrase);
        return Page();
    }

    public class InputModel
    {
        [Display(Name = "Mot de passe")]
        [Required]
        [DataType(DataType.Password)]
        [StringLength(128, MinimumLength = 12)]
        public string MotDePasse { get; set; } = "";

        [Display(Name = "Le même, une seconde fois")]
        [Required]
        [DataType(DataType.Password)]
        [Compare(nameof(MotDePasse))]
        public string Confirmation { get; set; } = "";
    }
}
