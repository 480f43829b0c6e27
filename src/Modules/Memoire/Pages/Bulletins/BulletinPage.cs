using Maillage.Kernel.Data;
using Maillage.Kernel.Time;
using Maillage.Memoire.Bulletins;
using Maillage.Reseaux;
using Maillage.Ui.Validation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Maillage.Memoire.Pages.Bulletins;

/// <summary>A page about one bulletin, for those who run its network.</summary>
public abstract class BulletinPage(AppDb db, DroitsCourants droits, TimeProvider clock) : PageModel, IReloadable
{
    [FromRoute]
    public string Slug { get; set; } = "";

    public Bulletin Bulletin { get; private set; } = null!;
    public string Adresse => $"/bulletins/{Slug}";
    public (string, string)[] FilAriane => [("Bulletins", "/bulletins"), (Bulletin.Titre, Adresse)];

    protected AppDb Db => db;
    protected Droits Droits { get; private set; } = Droits.Visiteur;
    protected DateTime Maintenant => clock.UtcNow();
    protected DateOnly AujourdHui => clock.TodayInParis();

    public virtual async Task OnGetAsync() => await ReloadAsync();

    public virtual async Task ReloadAsync()
    {
        Droits = await droits.LireAsync();
        Bulletin = await db.BulletinAnimeParAsync(Slug, Droits);
    }

    protected async Task<IActionResult> FinirAsync(string? phrase, string? adresse = null)
    {
        await db.SaveChangesAsync();
        TempData["Flash"] = phrase;
        return Redirect(adresse ?? Adresse);
    }
}
