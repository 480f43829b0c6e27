using System.ComponentModel.DataAnnotations;
using Maillage.Ui.Validation;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Maillage.Reseaux.Pages.Connexion;

[EnableRateLimiting(LimitedForms.SignIn)]
public sealed class IndexModel(SignInManager<Compte> connexions, UserManager<Compte> comptes, SaisiesGardees saisies) : PageModel
{
    // A password hash to check against when the account does not exist, so that both answers take the same time.
    private static readonly Compte Personne = new() { PersonneId = Guid.Empty };
    private static readonly string Leurre = new PasswordHasher<Compte>().HashPassword(Personne, "leurre");

    [BindProperty]
    public InputModel Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? Retour { get; set; }

    /// <summary>What was typed before the session ended, sealed.</summary>
    [BindProperty]
    public string? Saisie { get; set; }

    public SaisieGardee? Reprise { get; private set; }

    public IActionResult OnGet() => User.Identity?.IsAuthenticated == true ? LocalRedirect("/") : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var compte = await comptes.FindByNameAsync(Input.Courriel.Trim());
        if (compte is null || !await comptes.HasPasswordAsync(compte))
        {
            new PasswordHasher<Compte>().VerifyHashedPassword(Personne, Leurre, Input.MotDePasse);
            return Refuser();
        }

        var resultat = await connexions.PasswordSignInAsync(compte, Input.MotDePasse, Input.SeSouvenir, lockoutOnFailure: true);
        return resultat.Succeeded ? await EntrerAsync(compte) : Refuser();
    }

    private async Task<IActionResult> EntrerAsync(Compte compte)
    {
        Reprise = saisies.Ouvrir(Saisie);
        if (Reprise is null)
        {
            return LocalRedirect(Url.IsLocalUrl(Retour) ? Retour : "/");
        }

        // The form that is shown now belongs to the person who has just come in.
        HttpContext.User = await connexions.CreateUserPrincipalAsync(compte);
        return Page();
    }

    // One sentence for every refusal: which addresses have an account is nobody's business.
    private PageResult Refuser()
    {
        ModelState.AddModelError(
            "",
            "Cette adresse et ce mot de passe ne vont pas ensemble. Après plusieurs essais, attendez quelques minutes ou choisissez un nouveau mot de passe."
        );
        return Page();
    }

    public sealed class InputModel
    {
        [Display(Name = "Adresse électronique")]
        [Required]
        [EmailAddress]
        [DataType(DataType.EmailAddress)]
        public string Courriel { get; set; } = "";

        [Display(Name = "Mot de passe")]
        [Required]
        [DataType(DataType.Password)]
        public string MotDePasse { get; set; } = "";

        [Display(Name = "Rester connecté sur cet appareil")]
        public bool SeSouvenir { get; set; }
    }
}
