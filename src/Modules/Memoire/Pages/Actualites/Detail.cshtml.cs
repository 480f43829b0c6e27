using Maillage.Documents.Writing;
using Maillage.Kernel.Data;
using Maillage.Memoire.Pages.Ressources;
using Maillage.Rencontres;
using Maillage.Reseaux;
using Maillage.Ui.Documents;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire.Pages.Actualites;

public sealed class DetailModel(AppDb db, DroitsCourants droitsCourants, Designations designations) : PageModel
{
    public LigneActualite Ligne { get; private set; } = null!;
    public DocumentView Texte { get; private set; } = null!;
    public IReadOnlyList<LigneRessource> Ressources { get; private set; } = [];
    public string? RencontreSlug { get; private set; }
    public bool Anime { get; private set; }

    /// <summary>Who wrote it first, as this reader may know.</summary>
    public string? Auteur { get; private set; }
    public string Adresse => $"/actualites/{Ligne.Actualite.Slug}";

    public async Task OnGetAsync(string slug)
    {
        var droits = await droitsCourants.LireAsync();
        Ligne = await db
            .Actualites.AsNoTracking()
            .VisiblesPar(droits)
            .Where(a => a.Slug == slug)
            .EnLignes(db)
            .FindOrNotFoundAsync(l => true);
        var actualite = Ligne.Actualite;
        Anime = droits.PeutAnimer(actualite.ReseauId);
        Auteur = (await designations.DansAsync(actualite.ReseauId, actualite.Auteur))(actualite.Auteur);
        Texte = new DocumentView(
            new DocumentContent
            {
                Title = actualite.Titre,
                CreatedUtc = actualite.EcriteLe,
                Pieces = TypedText.Pieces(actualite.Texte),
            }
        );
        Ressources = await RessourcesCitees.MontrerAsync(db, droits, actualite.Ressources);
        RencontreSlug = await db
            .Blocs.Where(b => b.Id == actualite.BlocId)
            .Join(db.Rencontres.VisiblesPar(droits), b => b.RencontreId, r => r.Id, (b, r) => r.Slug)
            .SingleOrDefaultAsync();
    }
}
