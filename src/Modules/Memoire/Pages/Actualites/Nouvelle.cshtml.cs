using Maillage.Kernel.Data;
using Maillage.Kernel.Text;
using Maillage.Kernel.Time;
using Maillage.Rencontres;
using Maillage.Reseaux;
using Maillage.Ui.Validation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire.Pages.Actualites;

/// <summary>Written here, or raised from the bloc of a cité, whose author is kept.</summary>
[OnceOnly]
public sealed class NouvelleModel(AppDb db, DroitsCourants droits, OuEcrire ou, TimeProvider clock) : PageModel, IActualiteForm, IReloadable
{
    [BindProperty]
    public ActualiteInput Input { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "bloc")]
    public Guid? BlocId { get; set; }

    [BindProperty(SupportsGet = true, Name = OuEcrire.Champ)]
    public string? Reseau { get; set; }

    public OuEcrire Ou => ou;
    public DuBloc? Origine { get; private set; }

    public async Task OnGetAsync()
    {
        await ReloadAsync();
        if (Origine is { } origine)
        {
            Input = new ActualiteInput
            {
                Titre = French.TitleOf(origine.Texte, Actualite.TitreMaxLength),
                Texte = origine.Texte,
                Niveau = Niveau.Local,
            };
        }
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await ReloadAsync();
        if (Origine is null)
        {
            ou.Verifier(ModelState);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var lecteur = await droits.LireAsync();
        var reseauId = Origine?.Cite.ReseauId ?? ou.Choisi!.Id;
        var reseau = await db.Reseaux.FindOrNotFoundAsync(r => r.Id == reseauId);
        var ressources = await RessourcesCitees.LireAsync(db, lecteur, Input.Ressources, nameof(Input.Ressources));
        var slug = await Slugs.FreeAsync(Input.Titre, s => db.Actualites.AnyAsync(a => a.Slug == s));
        var origine = Origine is { } o ? new OrigineActualite(o.Auteur, o.Cite.Id, BlocId) : new OrigineActualite(lecteur.Nom);
        db.Add(Actualite.Ecrire(reseau, origine, slug, Input.Lire(ressources), clock.UtcNow()));
        await db.SaveChangesAsync();
        TempData["Flash"] = "L’actualité est enregistrée. Relisez-la, puis publiez-la.";
        return Redirect($"/actualites/{slug}");
    }

    public async Task ReloadAsync()
    {
        await ou.LireAsync(Reseau);
        if (BlocId is not { } id)
        {
            return;
        }

        var bloc = await db.Blocs.AsNoTracking().FindOrNotFoundAsync(b => b.Id == id);
        var cite = await db.Cites.SingleAsync(c => c.Id == bloc.CiteId);
        Origine =
            (await droits.LireAsync()).PeutAnimer(cite.ReseauId) && bloc.Texte.PointsActualite is { } texte
                ? new DuBloc(cite, bloc.EcritPar ?? "la cité", texte)
                : throw new NotFoundException(nameof(Bloc));
    }

    public sealed record DuBloc(Cite Cite, string Auteur, string Texte);
}
