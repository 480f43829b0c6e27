using Maillage.Kernel.Data;
using Maillage.Kernel.Time;
using Maillage.Reseaux;
using Maillage.Ui.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire.Pages.Ressources;

public sealed class IndexModel(AppDb db, DroitsCourants droitsCourants, ChoixReseau choix, TimeProvider clock) : PageModel
{
    private const int ParPage = 20;

    [BindProperty(SupportsGet = true, Name = "")]
    public FiltreRessources Filtre { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? Reseau { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Numero { get; set; } = 1;

    public ChoixReseau Choix => choix;
    public int Total { get; private set; }
    public int DernierePage => Math.Max(1, (Total + ParPage - 1) / ParPage);
    public IReadOnlyList<LigneRessource> Lignes { get; private set; } = [];
    public bool PeutAjouter { get; private set; }
    public bool EstMembre { get; private set; }
    public bool Anime { get; private set; }
    public int Signalements { get; private set; }

    public static IEnumerable<SelectListItem> Natures => Choices.Of<NatureRessource>(Labels.Of);

    public static IEnumerable<SelectListItem> Etats =>
        Enum.GetValues<EtatRessource>().Where(e => e != EtatRessource.Publiee).Select(e => new SelectListItem(Labels.Of(e), e.ToString()));

    public async Task OnGetAsync()
    {
        var droits = await droitsCourants.LireAsync();
        await choix.LireAsync(Reseau);
        EstMembre = droits.EstMembre;
        PeutAjouter = droits.EstAnimateur || droits.EstAdministrateur || droits.Cites.Count > 0;
        Anime = Acces.Ouvre(Acces.Animation, droits);
        if (Anime)
        {
            Signalements = await db.Signalements.VisiblesPar(db, droits).CountAsync(s => s.TraiteLe == null);
        }

        var ressources = Filtre.Appliquer(db.Ressources.AsNoTracking().VisiblesPar(droits), choix.Choisi, clock.TodayInParis());
        Total = await ressources.CountAsync();
        Numero = Math.Clamp(Numero, 1, DernierePage);
        Lignes = await ressources.Skip((Numero - 1) * ParPage).Take(ParPage).EnLignes(db).ToListAsync();
    }
}
