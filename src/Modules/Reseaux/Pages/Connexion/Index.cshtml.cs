using System.ComponentModel.DataAnnotations;
using Maillage.Ui.Validation;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Logging;

namespace Maillage.Reseaux.Pages.Connexion;

[EnableRateLimiting(LimitedForms.SignIn)]
public sealed class IndexModel(
    SignInManager<Compte> connexions,
    UserManager<Compte> comptes,
    EssaisConnexion essais,
    Leurre leurre,
    SaisiesGardees saisies,
    ILogger<IndexModel> journal
) : EntreePage(connexions, saisies)
{
    // One sentence for every refusal: which addresses have an account is nobody's business.
    private const string Refus =
        "Cette adresse et ce mot de passe ne vont pas ensemble. Après plusieurs essais, attendez quelques minutes ou choisissez un nouveau mot de passe.";

    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Asked of somebody who is signed in, before a sensitive act.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Confirmation { get; set; }

    /// <summary>A form was sent to such a page, and not read: it is to be done again.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Refaire { get; set; }

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

        leurre.Preparer();
        var courriel = comptes.NormalizeName(Input.Courriel.Trim());
        var permis = essais.Tenter(QuestionPosee.MotDePasse, courriel, Depuis);
        var compte = await comptes.FindByNameAsync(courriel);
        if (!permis || compte?.PasswordHash is null)
        {
            // The same work as for a wrong password.
            leurre.Verifier(comptes.PasswordHasher, Input.MotDePasse);
            return Refuser(compte);
        }

        var resultat = await Connexions.PasswordSignInAsync(compte, Input.MotDePasse, Input.SeSouvenir, lockoutOnFailure: false);
        if (!resultat.Succeeded && !resultat.RequiresTwoFactor)
        {
            return Refuser(compte);
        }

        essais.Reussir(QuestionPosee.MotDePasse, courriel, Depuis);
        if (resultat.RequiresTwoFactor)
        {
            CodeAttendu = true;
            return Page();
        }

        journal.Ouverte(compte.Id, "mot de passe");
        return await EntrerAsync(compte);
    }

    private PageResult Refuser(Compte? compte)
    {
        journal.Refusee(compte?.Id);
        return Refuser(Refus);
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
