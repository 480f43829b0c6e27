using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Kernel.Text;
using Maillage.Kernel.Time;
using Maillage.Memoire.Fichiers;
using Maillage.Reseaux;
using Maillage.Ui.Validation;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire.Pages.Ressources;

[RequestSizeLimit(DeposerFichier.MaxRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = DeposerFichier.MaxRequest)]
[OnceOnly]
public sealed class NouvelleModel(AppDb db, DroitsCourants droits, OuEcrire ou, DeposerFichier deposer, TimeProvider clock)
    : PageModel,
        IRessourceForm,
        IReloadable
{
    [BindProperty]
    public RessourceInput Input { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "nature")]
    public NatureRessource Nature { get; set; } = NatureRessource.Document;

    [BindProperty(SupportsGet = true, Name = OuEcrire.Champ)]
    public string? Reseau { get; set; }

    public OuEcrire Ou => ou;
    public IReadOnlyList<CiteAuChoix> Cites { get; private set; } = [];

    public Task OnGetAsync() => ReloadAsync();

    public async Task<IActionResult> OnPostAsync(IFormFile? fichier, CancellationToken cancellationToken)
    {
        await ReloadAsync();
        ou.Verifier(ModelState);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var lecteur = await droits.LireAsync();
        var reseau = ou.Choisi!;
        // Whoever runs the network adds in its name; others, in that of their cité.
        var cite = lecteur.PeutAnimer(reseau.Id) ? null : await CiteDeAsync(lecteur, reseau, cancellationToken);
        var slug = await Slugs.FreeAsync(Input.Titre, s => db.Ressources.AnyAsync(r => r.Slug == s, cancellationToken));
        var ressource = Ressource.Ajouter(reseau, cite, Nature, slug, Input.Lire(Cites), lecteur.Nom, clock.UtcNow());
        db.Add(ressource);
        if (fichier is not null)
        {
            await using var contenu = fichier.OpenReadStream();
            await deposer.ExecuteAsync(ressource, contenu, fichier.FileName, lecteur.Nom, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        TempData["Flash"] = "La ressource est enregistrée. Relisez-la, puis publiez-la.";
        return Redirect($"/ressources/{slug}");
    }

    public async Task ReloadAsync()
    {
        Nature = Enum.IsDefined(Nature) ? Nature : NatureRessource.Document;
        await ou.LireAsync(Reseau, enMembre: true);
        Cites = await CitesAuChoix.LireAsync(db, [.. ou.Options.Where(r => ou.Choisi is null || r == ou.Choisi).Select(r => r.Id)]);
    }

    private async Task<Cite> CiteDeAsync(Droits lecteur, Reseau reseau, CancellationToken cancellationToken) =>
        await db
            .Cites.Where(c => c.ReseauId == reseau.Id)
            .OrderBy(c => c.Nom)
            .FirstOrDefaultAsync(c => lecteur.Cites.Contains(c.Id), cancellationToken)
        ?? throw new BusinessRuleException("Il faut une fonction dans une cité, ou animer le réseau, pour ajouter une ressource.");
}
