using Maillage.Kernel.Data;
using Maillage.Kernel.Time;
using Maillage.Memoire.Fiches;
using Maillage.Reseaux;
using Maillage.Ui.Validation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Maillage.Memoire.Pages.Fiches;

/// <summary>A page about one fiche, for those who write it; others are told that it does not exist.</summary>
public abstract class FichePage(AppDb db, DroitsCourants droits, TimeProvider clock) : PageModel, IReloadable
{
    [FromRoute]
    public string Slug { get; set; } = "";

    public FicheExperience Fiche { get; private set; } = null!;
    public string Adresse => $"/fiches/{Slug}";
    public (string, string)[] FilAriane => [("Fiches expériences", "/fiches"), (Fiche.Titre, Adresse)];

    protected AppDb Db => db;
    protected Droits Droits { get; private set; } = Droits.Visiteur;
    protected DateTime Maintenant => clock.UtcNow();
    protected DateOnly AujourdHui => clock.TodayInParis();

    public virtual async Task OnGetAsync() => await ReloadAsync();

    public virtual async Task ReloadAsync()
    {
        Droits = await droits.LireAsync();
        Fiche = await db.FicheEcriteParAsync(Slug, Droits);
    }

    protected async Task<IActionResult> FinirAsync(string phrase, string? adresse = null)
    {
        await db.SaveChangesAsync();
        TempData["Flash"] = phrase;
        return Redirect(adresse ?? Adresse);
    }
}
