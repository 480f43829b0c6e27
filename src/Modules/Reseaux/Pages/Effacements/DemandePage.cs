using Maillage.Kernel.Data;
using Maillage.Ui.Validation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Reseaux.Pages.Effacements;

/// <summary>A page about one request, for those who may see it.</summary>
public abstract class DemandePage(AppDb db, DroitsCourants droits) : PageModel, IReloadable
{
    [FromRoute]
    public Guid Id { get; set; }

    public DemandeEffacement Demande { get; private set; } = null!;
    public Personne Personne { get; private set; } = null!;
    public string Adresse => $"/effacements/{Id}";
    public static (string, string)[] FilAriane => [("Annuaire", "/personnes"), ("Effacements de noms", "/effacements")];

    protected AppDb Db => db;
    protected Droits Droits { get; private set; } = Droits.Visiteur;

    public Task OnGetAsync() => ReloadAsync();

    public virtual async Task ReloadAsync()
    {
        Droits = await droits.LireAsync();
        var id = Id;
        Demande = await db.DemandesEffacement.VisiblesPar(Droits).FindOrNotFoundAsync(d => d.Id == id);
        Personne = await db.Personnes.SingleAsync(p => p.Id == Demande.PersonneId);
    }

    protected async Task<IActionResult> FinirAsync(string phrase)
    {
        await db.SaveChangesAsync();
        TempData["Flash"] = phrase;
        return Redirect(Adresse);
    }
}
