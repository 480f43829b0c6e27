using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Memoire.Fiches;
using Maillage.Rencontres;
using Maillage.Reseaux;
using Maillage.Ui.Validation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire.Pages.Fiches;

/// <summary>What the cités put forward in their blocs: each action becomes a fiche by one click, which keeps the link.</summary>
[OnceOnly]
public sealed class PropositionsModel(AppDb db, DroitsCourants droits, RepererFiche reperer) : PageModel, IReloadable
{
    private const int ParPage = 20;

    [BindProperty(SupportsGet = true)]
    public int Numero { get; set; } = 1;

    public bool Suivante { get; private set; }
    public IReadOnlyList<BlocPropose> Blocs { get; private set; } = [];

    public Task OnGetAsync() => ReloadAsync();

    public async Task<IActionResult> OnPostAsync(Guid bloc, int rang)
    {
        var lecteur = await droits.LireAsync();
        var choisi = await db.Blocs.AsNoTracking().FindOrNotFoundAsync(b => b.Id == bloc);
        var cite = await db.Cites.SingleAsync(c => c.Id == choisi.CiteId);
        if (!lecteur.PeutAnimer(cite.ReseauId))
        {
            throw new NotFoundException(nameof(Bloc));
        }

        var action =
            ActionReperee.Lire(choisi.Texte.ActionsAValoriser).ElementAtOrDefault(rang)
            ?? throw new BusinessRuleException("Le bloc a changé entre-temps : relisez ses actions.");
        if (await db.Fiches.AnyAsync(f => f.BlocId == bloc && f.Action == action))
        {
            throw new BusinessRuleException("Cette action a déjà sa fiche.");
        }

        var fiche = await reperer.ExecuteAsync(cite, ActionReperee.Titre(action), lecteur, bloc, action);
        await db.SaveChangesAsync();
        TempData["Flash"] = "La fiche est ouverte, et garde le lien vers le bloc.";
        return Redirect($"/fiches/{fiche.Slug}");
    }

    public async Task ReloadAsync()
    {
        Numero = Math.Max(1, Numero);
        var (blocs, cites) = (db.Blocs, db.Cites);
        var lus = await db
            .Rencontres.AsNoTracking()
            .AnimesPar(await droits.LireAsync())
            .Join(blocs, r => r.Id, b => b.RencontreId, (r, b) => new { r, b })
            .Where(x => x.b.EcritLe != null && x.b.Texte.ActionsAValoriser != null)
            .OrderByDescending(x => x.r.Jour)
            .ThenByDescending(x => x.b.EcritLe)
            .ThenBy(x => x.b.Id)
            .Skip((Numero - 1) * ParPage)
            .Take(ParPage + 1)
            .Select(x => new
            {
                x.b.Id,
                Cite = cites.Where(c => c.Id == x.b.CiteId).Select(c => c.Nom).First(),
                CiteSlug = cites.Where(c => c.Id == x.b.CiteId).Select(c => c.Slug).First(),
                x.r.Titre,
                x.r.Jour,
                x.b.EcritPar,
                Actions = x.b.Texte.ActionsAValoriser!,
            })
            .ToListAsync();
        Suivante = lus.Count > ParPage;
        var montres = lus.Take(ParPage).ToList();
        var ids = montres.ConvertAll(b => (Guid?)b.Id);
        var fiches = (
            await db
                .Fiches.Where(f => ids.Contains(f.BlocId))
                .Select(f => new
                {
                    f.BlocId,
                    f.Action,
                    f.Slug,
                })
                .ToListAsync()
        ).DistinctBy(f => (f.BlocId, f.Action)).ToDictionary(f => (f.BlocId!.Value, f.Action), f => f.Slug);
        Blocs =
        [
            .. montres.Select(b => new BlocPropose(
                b.Id,
                b.Cite,
                b.CiteSlug,
                b.Titre,
                b.Jour,
                b.EcritPar,
                [.. ActionReperee.Lire(b.Actions).Select(a => new ActionProposee(a, fiches.GetValueOrDefault((b.Id, a))))]
            )),
        ];
    }

    public sealed record BlocPropose(
        Guid Id,
        string Cite,
        string CiteSlug,
        string Rencontre,
        DateOnly Jour,
        string? EcritPar,
        IReadOnlyList<ActionProposee> Actions
    );

    /// <param name="FicheSlug">The fiche already raised from it.</param>
    public sealed record ActionProposee(string Texte, string? FicheSlug);
}
