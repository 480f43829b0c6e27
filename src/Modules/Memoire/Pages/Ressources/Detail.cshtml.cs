using Maillage.Documents;
using Maillage.Documents.Transcriptions;
using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Kernel.Files;
using Maillage.Kernel.Search;
using Maillage.Kernel.Time;
using Maillage.Reseaux;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire.Pages.Ressources;

public sealed class DetailModel(
    AppDb db,
    DroitsCourants droitsCourants,
    Designations designations,
    LecteursCourants lecteurs,
    SearchEngine engine,
    PublicAddress site,
    TimeProvider clock
) : PageModel
{
    public Ressource Ressource { get; private set; } = null!;
    public EtatRessource Etat { get; private set; }
    public bool PeutEcrire { get; private set; }
    public bool EstMembre { get; private set; }

    /// <summary>Who added it, as this reader may know.</summary>
    public string? AjouteePar { get; private set; }
    public bool EstFavori { get; private set; }
    public StoredFile? Fichier { get; private set; }
    public FileType? Type => Fichier is null ? null : FileType.Of(Fichier.MediaType);
    public Transcription? Transcription { get; private set; }
    public IReadOnlyList<CiteCitee> Cites { get; private set; } = [];
    public IReadOnlyList<LigneRessource> Pieces { get; private set; } = [];
    public IReadOnlyList<Dossier> Dossiers { get; private set; } = [];

    /// <summary>The meetings and the news that cite it, the last ones first, among those this reader may read.</summary>
    public IReadOnlyList<SearchHit> CiteePar { get; private set; } = [];
    public string Adresse => $"/ressources/{Ressource.Slug}";

    public async Task OnGetAsync(string slug)
    {
        var droits = await droitsCourants.LireAsync();
        Ressource = await db.Ressources.AsNoTracking().VisiblesPar(droits).FindOrNotFoundAsync(r => r.Slug == slug);
        Etat = Ressource.Etat(clock.TodayInParis());
        PeutEcrire = droits.PeutEcrire(Ressource);
        EstMembre = droits.EstMembre;
        AjouteePar = (await designations.DansAsync(Ressource.ReseauId, Ressource.AjouteePar))(Ressource.AjouteePar);
        EstFavori =
            droits.PersonneId is { } lecteur && await db.Favoris.AnyAsync(f => f.PersonneId == lecteur && f.RessourceId == Ressource.Id);
        Fichier = await db.Set<StoredFile>().AsNoTracking().SingleOrDefaultAsync(f => f.Id == Ressource.FichierId);
        Transcription = await db.Transcriptions.AsNoTracking().SingleOrDefaultAsync(t => t.RessourceId == Ressource.Id);
        Cites = await db
            .Cites.Where(c => Ressource.Cites.Contains(c.Id))
            .OrderBy(c => c.Nom)
            .Select(c => new CiteCitee(c.Slug, c.Nom))
            .ToListAsync();
        await LireDossiersAsync(droits);
        CiteePar = await LireCitationsAsync();
    }

    private async Task<IReadOnlyList<SearchHit>> LireCitationsAsync()
    {
        var noms = new[] { Ressource.Source, site.Of(Adresse) }.OfType<string>().Select(a => new SearchFacet("lien", a));
        var portee = new SearchScope(await lecteurs.LireAsync()) { AnyOf = [new("ressource", Ressource.Id.ToString("N")), .. noms] };
        var trouvees = await engine.SearchAsync(SearchRequest.Of(null), portee);
        // Its own entry bears its link too.
        return [.. trouvees.Hits.Where(h => h.Kind != "ressource")];
    }

    private async Task LireDossiersAsync(Droits droits)
    {
        var visibles = db.Ressources.AsNoTracking().VisiblesPar(droits);
        if (Ressource.Nature == NatureRessource.Dossier)
        {
            Pieces = await db
                .PiecesDossier.Where(p => p.DossierId == Ressource.Id)
                .Join(visibles, p => p.RessourceId, r => r.Id, (p, r) => new { p.Rang, Ressource = r })
                .OrderBy(p => p.Rang)
                .Select(p => p.Ressource)
                .EnLignes(db)
                .ToListAsync();
        }
        else
        {
            Dossiers = await db
                .PiecesDossier.Where(p => p.RessourceId == Ressource.Id)
                .Join(visibles, p => p.DossierId, r => r.Id, (p, r) => r)
                .OrderBy(r => r.Titre)
                .Select(r => new Dossier(r.Slug, r.Titre))
                .ToListAsync();
        }
    }

    public static string Moment(long debut) => TimeCode.Write(TimeSpan.FromMilliseconds(debut));

    public sealed record CiteCitee(string Slug, string Nom);

    public sealed record Dossier(string Slug, string Titre);
}
