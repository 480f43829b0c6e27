using Maillage.Ui.Validation;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Logging;

namespace Maillage.Reseaux.Pages.Connexion;

/// <summary>What travels from the password to the code.</summary>
public sealed record CodeDemande(string? Retour, string? Saisie, bool SeSouvenir);

[EnableRateLimiting(LimitedForms.SignIn)]
public sealed class CodeModel(
    SignInManager<Compte> connexions,
    UserManager<Compte> comptes,
    EssaisConnexion essais,
    SecondeEtape etape,
    SaisiesGardees saisies,
    ILogger<CodeModel> journal
) : EntreePage(connexions, saisies)
{
    private const int Chiffres = 6;

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public bool SeSouvenir { get; set; }

    public async Task<IActionResult> OnGetAsync() =>
        await Connexions.GetTwoFactorAuthenticationUserAsync() is null ? Redirect("/connexion") : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await Connexions.GetTwoFactorAuthenticationUserAsync() is not { } compte)
        {
            return Refuser("Trop de temps a passé depuis le mot de passe : recommencez la connexion.");
        }

        var code = string.Concat((Code ?? "").Where(char.IsAsciiLetterOrDigit));
        if (!await OuvrirAsync(compte, code))
        {
            journal.Refusee(compte.Id);
            return Refuser("Ce code ne convient pas. Un code vaut une demi-minute et ne sert qu’une fois.");
        }

        return await EntrerAsync(compte);
    }

    private async Task<bool> OuvrirAsync(Compte compte, string code)
    {
        var question = code.Length == Chiffres ? QuestionPosee.Code : QuestionPosee.Secours;
        var qui = compte.Id.ToString();
        if (
            !essais.Tenter(question, qui, Depuis)
            || !await (question == QuestionPosee.Code ? OuvrirParCodeAsync(compte, code) : OuvrirParSecoursAsync(compte, code))
        )
        {
            return false;
        }

        essais.Reussir(question, qui, Depuis);
        return true;
    }

    private async Task<bool> OuvrirParCodeAsync(Compte compte, string code)
    {
        if (!await etape.VerifierAsync(compte, code))
        {
            return false;
        }

        // Saved before anybody enters: the same code sent twice at once opens once.
        return (await comptes.UpdateAsync(compte)).Succeeded
            && Noter(
                compte,
                "mot de passe et code",
                await Connexions.TwoFactorAuthenticatorSignInAsync(code, SeSouvenir, rememberClient: false)
            );
    }

    private async Task<bool> OuvrirParSecoursAsync(Compte compte, string code)
    {
        // As it is written on paper: two groups of five.
        var secours = code.Length == 10 ? $"{code[..5]}-{code[5..]}" : code;
        return Noter(compte, "code de secours", await Connexions.TwoFactorRecoveryCodeSignInAsync(secours));
    }

    private bool Noter(Compte compte, string moyen, Microsoft.AspNetCore.Identity.SignInResult resultat)
    {
        if (resultat.Succeeded)
        {
            journal.Ouverte(compte.Id, moyen);
        }

        return resultat.Succeeded;
    }
}
