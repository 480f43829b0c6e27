using Maillage.Kernel.Data;
using Maillage.Kernel.Time;
using Maillage.Memoire.Fiches;
using Maillage.Memoire.Pages.Ressources;
using Maillage.Rencontres;
using Maillage.Reseaux;
using Maillage.Ui.Documents;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire.Pages.Fiches;

/// <summary>A fiche: for its readers, what was published; for those who write it, where it is and whose turn it is.</summary>
public sealed class DetailModel(AppDb db, DroitsCourants droitsCourants, LireFiche lire, Rapprocher rapprocher, TimeProvider clock)
    : PageModel
{
    private const int VoisinsMontres = 3;

    [FromRoute]
    public string Slug { get; set; } = "";

    public FicheLue Lue { get; private set; } = null!;
    public FicheExperience Fiche => Lue.Fiche;
    public string Adresse => $"/fiches/{Slug}";
    public DocumentView Texte { get; private set; } = null!;
    public IReadOnlyList<LigneRessource> Kit { get; private set; } = [];
    public IReadOnlyList<Reprise> Reprises { get; private set; } = [];
    public IReadOnlyList<Voisin> Voisins { get; private set; } = [];
    public bool Ecrit { get; private set; }
    public bool Anime { get; private set; }
    public bool PeutReprendre { get; private set; }
    public bool PeutEcrireALaCite { get; private set; }
    public bool ARevoir => Fiche.ARevoir(clock.TodayInParis());

    /// <summary>Whose turn it is, for those who write.</summary>
    public string? Prochain { get; private set; }
    public bool EstMonTour { get; private set; }
    public int Remarques { get; private set; }
    public string? RencontreSlug { get; private set; }

    public async Task OnGetAsync()
    {
        var droits = await droitsCourants.LireAsync();
        Lue = await lire.ExecuteAsync(Slug, droits);
        Texte = new DocumentView(Lue.Document);
        (Ecrit, Anime) = (droits.PeutEcrire(Fiche), droits.PeutAnimer(Fiche.ReseauId));
        PeutReprendre = Fiche.EstPubliee && droits.Cites.Any(c => c != Fiche.CiteId && !Fiche.Cites.Contains(c));
        PeutEcrireALaCite = Fiche.EstPubliee && Fiche.RelecteurId is not null;
        var cites = db.Cites;
        Reprises = await db
            .ReprisesFiche.Where(r => r.FicheId == Fiche.Id)
            .OrderBy(r => r.Le)
            .Join(cites, r => r.CiteId, c => c.Id, (r, c) => new Reprise(c.Slug, c.Nom, r.Note, r.Le))
            .ToListAsync();
        Kit = await RessourcesCitees.MontrerAsync(db, droits, Fiche.Ressources);
        Voisins = await rapprocher.ExecuteAsync(DejaFait.IndexModel.IdeeDe(Fiche, Lue.Cite.Slug), VoisinsMontres);
        if (Ecrit)
        {
            await LireSuiviAsync(droits);
        }
    }

    private async Task LireSuiviAsync(Droits droits)
    {
        EstMonTour = Fiche.ProchainActeur is { } prochain && prochain == droits.PersonneId;
        Prochain = await db.Personnes.Where(p => p.Id == Fiche.ProchainActeur).Select(p => p.Prenom + " " + p.Nom).SingleOrDefaultAsync();
        Remarques = await db.CommentairesFiche.CountAsync(c => c.FicheId == Fiche.Id && c.RegleLe == null);
        RencontreSlug = await db
            .Blocs.Where(b => b.Id == Fiche.BlocId)
            .Join(db.Rencontres.VisiblesPar(droits), b => b.RencontreId, r => r.Id, (b, r) => r.Slug)
            .SingleOrDefaultAsync();
    }

    public sealed record Reprise(string CiteSlug, string Cite, string? Note, DateTime Le);
}
