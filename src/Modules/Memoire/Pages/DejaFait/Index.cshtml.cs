using Maillage.Kernel.Data;
using Maillage.Kernel.Text;
using Maillage.Memoire.Fiches;
using Maillage.Reseaux;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire.Pages.DejaFait;

/// <summary>What other cités said of something like it: like a text that one types, or like a fiche.</summary>
public sealed class IndexModel(AppDb db, DroitsCourants droits, Rapprocher rapprocher) : PageModel
{
    public const int MaxLength = 2000;
    private const int Montres = 12;

    [BindProperty(SupportsGet = true)]
    public string? Texte { get; set; }

    /// <summary>The address of the cité that asks.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Cite { get; set; }

    [BindProperty(SupportsGet = true, Name = "fiche")]
    public string? FicheSlug { get; set; }

    public FicheExperience? Fiche { get; private set; }
    public IReadOnlyList<Voisin> Voisins { get; private set; } = [];
    public bool ACherche => Fiche is not null || !string.IsNullOrWhiteSpace(Texte);

    /// <summary>The page about this text.</summary>
    /// <param name="cite">The address of the cité that says it, which looks for others.</param>
    public static string Adresse(string texte, string? cite) =>
        $"/deja-fait{new QueryBuilder(cite is null ? [] : [KeyValuePair.Create("cite", cite)]) { { "texte", French.Shorten(texte, MaxLength) } }}";

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        if (FicheSlug is not null)
        {
            Fiche = await db.Fiches.AsNoTracking().VisiblesPar(await droits.LireAsync()).FindOrNotFoundAsync(f => f.Slug == FicheSlug);
            var cite = await db.Cites.Where(c => c.Id == Fiche.CiteId).Select(c => c.Slug).SingleAsync();
            Voisins = await rapprocher.ExecuteAsync(IdeeDe(Fiche, cite), Montres, cancellationToken);
        }
        else if (!string.IsNullOrWhiteSpace(Texte))
        {
            Texte = Texte.Length > MaxLength ? Texte[..MaxLength] : Texte;
            Voisins = await rapprocher.ExecuteAsync(new Idee(Texte) { Cite = Cite }, Montres, cancellationToken);
        }
    }

    /// <summary>What a fiche is about, in the words that say it best.</summary>
    /// <param name="cite">The address of the cité that tells it.</param>
    internal static Idee IdeeDe(FicheExperience fiche, string cite)
    {
        var textes = (fiche.EstPubliee ? fiche.TextesPublies : fiche.Textes).Where(t => t.Champ is "objectifs" or "deroule" or "constats");
        return new Idee(string.Join('\n', textes.Select(t => t.Texte).Prepend(fiche.SousTitre).Prepend(fiche.Titre)))
        {
            Cite = cite,
            Themes = fiche.Themes,
            AgeMin = fiche.AgeMin,
            AgeMax = fiche.AgeMax,
        };
    }
}
