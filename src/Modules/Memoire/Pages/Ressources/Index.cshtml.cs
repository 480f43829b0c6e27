using Maillage.Kernel.Data;
using Maillage.Kernel.Time;
using Maillage.Reseaux;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire.Pages.Ressources;

[BindProperties(SupportsGet = true)]
public sealed class IndexModel(AppDb db, DroitsCourants droitsCourants, ChoixReseau choix, TimeProvider clock) : PageModel
{
    private const int ParPage = 20;

    public string? Reseau { get; set; }
    public NatureRessource? Nature { get; set; }
    public Niveau? Niveau { get; set; }
    public string? Theme { get; set; }
    public string? Age { get; set; }
    public EtatRessource? Etat { get; set; }
    public int Numero { get; set; } = 1;

    [BindNever]
    public ChoixReseau Choix => choix;
    public int Total { get; private set; }
    public int DernierePage => Math.Max(1, (Total + ParPage - 1) / ParPage);
    public IReadOnlyList<LigneRessource> Lignes { get; private set; } = [];
    public bool PeutAjouter { get; private set; }
    public bool EstMembre { get; private set; }
    public int Signalements { get; private set; }
    public bool EstFiltree => Nature is not null || Niveau is not null || Theme is not null || Age is not null || Etat is not null;

    public static IEnumerable<SelectListItem> Natures =>
        Enum.GetValues<NatureRessource>().Select(n => new SelectListItem(Labels.Of(n), n.ToString()));

    public static IEnumerable<SelectListItem> Etats =>
        Enum.GetValues<EtatRessource>().Where(e => e != EtatRessource.Publiee).Select(e => new SelectListItem(Labels.Of(e), e.ToString()));

    public async Task OnGetAsync()
    {
        var droits = await droitsCourants.LireAsync();
        await choix.LireAsync(Reseau);
        EstMembre = droits.EstMembre;
        PeutAjouter = droits.EstAnimateur || droits.EstAdministrateur || droits.Cites.Count > 0;
        if (Acces.Ouvre(Acces.Animation, droits))
        {
            Signalements = await db.Signalements.VisiblesPar(db, droits).CountAsync(s => s.TraiteLe == null);
        }

        var ressources = Filtrer(db.Ressources.AsNoTracking().VisiblesPar(droits));
        Total = await ressources.CountAsync();
        Numero = Math.Clamp(Numero, 1, DernierePage);
        Lignes = await ressources
            .OrderByDescending(r => r.AjouteeLe)
            .ThenByDescending(r => r.Id)
            .Skip((Numero - 1) * ParPage)
            .Take(ParPage)
            .EnLignes(db)
            .ToListAsync();
    }

    private IQueryable<Ressource> Filtrer(IQueryable<Ressource> ressources)
    {
        if (choix.Choisi is { Id: var reseau })
        {
            ressources = ressources.Where(r => r.ReseauId == reseau);
        }

        if (Nature is { } nature)
        {
            ressources = ressources.Where(r => r.Nature == nature);
        }

        if (Niveau is { } niveau)
        {
            ressources = ressources.Where(r => r.Niveau == niveau);
        }

        if (Theme is { } theme)
        {
            ressources = ressources.Where(r => r.Themes.Contains(theme));
        }

        if (TrancheAge.De(Age) is { } age)
        {
            ressources = ressources.Where(r => (r.AgeMin == null || r.AgeMin <= age.Max) && (r.AgeMax == null || r.AgeMax >= age.Min));
        }

        return ressources.EnEtat(Etat ?? EtatRessource.Publiee, clock.TodayInParis());
    }
}
