using Maillage.Kernel.Data;
using Maillage.Kernel.Time;
using Maillage.Reseaux;
using Maillage.Ui.Validation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Maillage.Memoire.Pages.Ressources;

/// <summary>A page about one resource, for those who may change it; others are told that it does not exist.</summary>
public abstract class RessourcePage(AppDb db, DroitsCourants droits, TimeProvider clock) : PageModel, IReloadable
{
    [FromRoute]
    public string Slug { get; set; } = "";

    public Ressource Ressource { get; private set; } = null!;
    public EtatRessource Etat => Ressource.Etat(clock.TodayInParis());
    public (string, string)[] FilAriane => [("Ressources", "/ressources"), (Ressource.Titre, Adresse)];
    public string Adresse => $"/ressources/{Slug}";

    protected AppDb Db => db;
    protected Droits Droits { get; private set; } = Droits.Visiteur;
    protected DateTime Maintenant => clock.UtcNow();
    protected DateOnly AujourdHui => clock.TodayInParis();

    public virtual async Task OnGetAsync() => await ReloadAsync();

    public virtual async Task ReloadAsync()
    {
        Droits = await droits.LireAsync();
        Ressource = await db.RessourceEcriteParAsync(Slug, Droits);
    }

    /// <summary>Saves, and goes back to the resource with a sentence.</summary>
    protected async Task<IActionResult> FinirAsync(string phrase, string? adresse = null)
    {
        await db.SaveChangesAsync();
        TempData["Flash"] = phrase;
        return Redirect(adresse ?? Adresse);
    }
}
