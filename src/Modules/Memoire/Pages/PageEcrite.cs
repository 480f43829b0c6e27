using Maillage.Kernel.Data;
using Maillage.Kernel.Time;
using Maillage.Reseaux;
using Maillage.Ui.Validation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Maillage.Memoire.Pages;

/// <summary>A page about one thing of the memory, for those who write it; others are told that it does not exist.</summary>
public abstract class PageEcrite(AppDb db, DroitsCourants droits, TimeProvider clock) : PageModel, IReloadable
{
    [FromRoute]
    public string Slug { get; set; } = "";

    /// <summary>The address of the thing itself.</summary>
    public abstract string Adresse { get; }

    protected AppDb Db => db;
    protected Droits Droits { get; private set; } = Droits.Visiteur;
    protected DateTime Maintenant => clock.UtcNow();
    protected DateOnly AujourdHui => clock.TodayInParis();

    public virtual async Task OnGetAsync() => await ReloadAsync();

    public virtual async Task ReloadAsync()
    {
        Droits = await droits.LireAsync();
        await ChargerAsync();
    }

    /// <exception cref="NotFoundException">Unknown, or not for this person.</exception>
    protected abstract Task ChargerAsync();

    /// <summary>Saves, and goes back to the thing, or elsewhere, with a sentence.</summary>
    protected async Task<IActionResult> FinirAsync(string phrase, string? adresse = null)
    {
        await db.SaveChangesAsync();
        TempData["Flash"] = phrase;
        return Redirect(adresse ?? Adresse);
    }
}
