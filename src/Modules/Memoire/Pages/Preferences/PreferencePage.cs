using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Kernel.Time;
using Maillage.Memoire.Bulletins;
using Maillage.Reseaux;
using Maillage.Ui.Validation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Maillage.Memoire.Pages.Preferences;

/// <summary>How often one reads bulletins, chosen with an account or by the personal link of any bulletin.</summary>
public abstract class PreferencePage(AppDb db, TimeProvider clock) : PageModel, IReloadable
{
    [BindProperty]
    public Frequence? Frequence { get; set; }

    public Personne Personne { get; protected set; } = null!;

    protected AppDb Db => db;

    /// <summary>Sets the person.</summary>
    public abstract Task ReloadAsync();

    public async Task OnGetAsync()
    {
        await ReloadAsync();
        Frequence = await db.FrequenceAsync(Personne.Id);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await ReloadAsync();
        if (Frequence is not { } choisie || !Enum.IsDefined(choisie))
        {
            throw new BusinessRuleException("Choisissez un rythme.");
        }

        await db.ChoisirFrequenceAsync(Personne, choisie, clock.UtcNow());
        TempData["Flash"] = $"C’est noté : {char.ToLowerInvariant(Labels.Of(choisie)[0])}{Labels.Of(choisie)[1..]}.";
        return Redirect(Request.Path);
    }
}
