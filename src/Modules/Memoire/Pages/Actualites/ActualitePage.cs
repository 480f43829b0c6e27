using Maillage.Kernel.Data;
using Maillage.Kernel.Time;
using Maillage.Reseaux;
using Maillage.Ui.Validation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Maillage.Memoire.Pages.Actualites;

/// <summary>A page about one piece of news, for those who run its network.</summary>
public abstract class ActualitePage(AppDb db, DroitsCourants droits, TimeProvider clock) : PageModel, IReloadable
{
    [FromRoute]
    public string Slug { get; set; } = "";

    public Actualite Actualite { get; private set; } = null!;
    public string Adresse => $"/actualites/{Slug}";
    public (string, string)[] FilAriane => [("Actualités", "/actualites"), (Actualite.Titre, Adresse)];

    protected AppDb Db => db;
    protected Droits Droits { get; private set; } = Droits.Visiteur;
    protected DateTime Maintenant => clock.UtcNow();

    public virtual async Task OnGetAsync() => await ReloadAsync();

    public virtual async Task ReloadAsync()
    {
        Droits = await droits.LireAsync();
        Actualite = await db.ActualiteAnimeeParAsync(Slug, Droits);
    }

    protected async Task<IActionResult> FinirAsync(string phrase)
    {
        await db.SaveChangesAsync();
        TempData["Flash"] = phrase;
        return Redirect(Adresse);
    }
}
