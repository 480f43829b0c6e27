using Maillage.Ui.Caching;
using Maillage.Ui.Validation;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Logging;

namespace Maillage.Reseaux.Pages.Connexion;

[EnableRateLimiting(LimitedForms.SignIn)]
public sealed class CleAccesModel(
    SignInManager<Compte> connexions,
    UserManager<Compte> comptes,
    SaisiesGardees saisies,
    ILogger<CleAccesModel> journal
) : EntreePage(connexions, saisies)
{
    /// <summary>What the device answered (JSON, WebAuthn).</summary>
    [BindProperty]
    public string? Reponse { get; set; }

    /// <summary>The question put to the device (JSON, WebAuthn).</summary>
    public string Options { get; private set; } = "";

    public Task OnGetAsync() => InterrogerAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        if (string.IsNullOrEmpty(Reponse))
        {
            return await RefuserAsync(
                "Votre navigateur n’a pas donné de clé. Il lui faut JavaScript, et une clé déjà ajoutée à votre compte."
            );
        }

        var lue = await LireAsync(Reponse);
        if (lue is not { Succeeded: true } || await Connexions.CanSignInAsync(lue.User) is false)
        {
            journal.Refusee(lue?.User?.Id);
            return await RefuserAsync(
                "Cette clé n’ouvre aucun compte ici, ou la demande a expiré. Essayez encore, ou avec un mot de passe."
            );
        }

        await comptes.AddOrUpdatePasskeyAsync(lue.User, lue.Passkey);
        await Connexions.SignInAsync(lue.User, isPersistent: false, "clé d’accès");
        journal.Ouverte(lue.User.Id, "clé d’accès");
        return await EntrerAsync(lue.User);
    }

    private async Task<PasskeyAssertionResult<Compte>?> LireAsync(string reponse)
    {
        try
        {
            return await Connexions.PerformPasskeyAssertionAsync(reponse);
        }
        catch (InvalidOperationException)
        {
            // No question is pending: the page was open too long, or nobody asked.
            return null;
        }
    }

    private async Task<IActionResult> RefuserAsync(string phrase)
    {
        await InterrogerAsync();
        ModelState.Remove(nameof(Reponse));
        Reponse = null;
        return Refuser(phrase);
    }

    private async Task InterrogerAsync()
    {
        UnchangedPage.Refuse(HttpContext);
        Options = await Connexions.MakePasskeyRequestOptionsAsync(null);
    }
}
