using System.ComponentModel.DataAnnotations;
using Maillage.Ui.Validation;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Logging;

namespace Maillage.Reseaux.Pages.Connexion;

[EnableRateLimiting(LimitedForms.SignIn)]
public sealed class IndexModel(
    SignInManager<Compte> connexions,
    UserManager<Compte> comptes,
    SaisiesGardees saisies,
    ILogger<IndexModel> journal
) : EntreePage(connexions, saisies)
{
    // One sentence for every refusal: which addresses have an account is nobody's business.
    private const string Refus =
        "Cette adresse et ce mot de passe ne vont pas ensemble. Après plusieurs essais, attendez quelques minutes ou choisissez un nouveau mot de passe.";

    // A password hash to check against when the account does not exist, so that both answers take the same time.
    private static readonly Compte Personne = new() { PersonneId = Guid.Empty };
    private static string? _leurre;

    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Asked of somebody who is signed in, before a sensitive act.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Confirmation { get; set; }

    /// <summary>The password was right; the code comes next.</summary>
    public bool CodeAttendu { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (User.Identity?.IsAuthenticated != true)
        {
            return Page();
        }

        if (!Confirmation)
        {
            return LocalRedirect(Destination);
        }

        Input.Courriel = (await comptes.GetUserAsync(User))?.Email ?? "";
        Input.SeSouvenir = (await HttpContext.AuthenticateAsync(IdentityConstants.ApplicationScheme)).Properties?.IsPersistent == true;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var compte = await comptes.FindByNameAsync(Input.Courriel.Trim());
        if (compte is null || !await comptes.HasPasswordAsync(compte))
        {
            _leurre ??= comptes.PasswordHasher.HashPassword(Personne, "leurre");
            comptes.PasswordHasher.VerifyHashedPassword(Personne, _leurre, Input.MotDePasse);
            journal.Refusee(null);
            return Refuser(Refus);
        }

        var resultat = await Connexions.PasswordSignInAsync(compte, Input.MotDePasse, Input.SeSouvenir, lockoutOnFailure: true);
        if (resultat.RequiresTwoFactor)
        {
            CodeAttendu = true;
            return Page();
        }

        if (!resultat.Succeeded)
        {
            journal.Refusee(compte.Id);
            return Refuser(Refus);
        }

        journal.Ouverte(compte.Id, "mot de passe");
        return await EntrerAsync(compte);
    }

    public sealed class InputModel
    {
        [Display(Name = "Adresse électronique")]
        [Required]
        [EmailAddress]
        [StringLength(Reseaux.Personne.CourrielMaxLength)]
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
