using Maillage.Documents.References;
using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Kernel.Text;
using Maillage.Kernel.Time;
using Maillage.Reseaux;
using Maillage.Ui.Validation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire.Pages.Ressources;

/// <summary>The links of a pasted page, each proposed as a resource, added by one click.</summary>
[OnceOnly]
public sealed class PropositionModel(AppDb db, DroitsCourants droits, OuEcrire ou, TimeProvider clock) : PageModel, IReloadable
{
    private const int MaxTexte = 400_000;
    private const int MaxLiens = 300;

    [BindProperty(SupportsGet = true, Name = OuEcrire.Champ)]
    public string? Reseau { get; set; }

    public OuEcrire Ou => ou;
    public string Texte { get; private set; } = "";
    public IReadOnlyList<Trouvee>? Trouvees { get; private set; }

    public Task OnGetAsync() => ReloadAsync();

    public async Task OnPostAsync(string? texte)
    {
        await ReloadAsync();
        ou.Verifier(ModelState);
        Texte = texte ?? "";
        if (ModelState.IsValid)
        {
            await ChercherAsync(texte);
        }
    }

    public Task ReloadAsync() => ou.LireAsync(Reseau);

    public async Task<IActionResult> OnPostAjoutAsync(string? texte, string? titre, string? adresse, NatureRessource nature, Niveau niveau)
    {
        await ReloadAsync();
        var reseau = ou.Choisi ?? throw new NotFoundException(nameof(Reseau));
        await ChercherAsync(texte);
        // Only what the text itself names: nothing else comes in by this door.
        var trouvee =
            Trouvees!.FirstOrDefault(t => t.Adresse == adresse && t.Connue is null) ?? throw new NotFoundException(nameof(Ressource));
        var description = new DescriptionRessource
        {
            Titre = string.IsNullOrWhiteSpace(titre) || titre.Length > Ressource.TitreMaxLength ? trouvee.Titre : titre,
            Niveau = niveau,
            Source = trouvee.Adresse,
            Visibilite = Visibilite.Reseau,
        };
        var choisie = nature is NatureRessource.Dossier || !Enum.IsDefined(nature) ? NatureRessource.Lien : nature;
        var slug = await Slugs.FreeAsync(description.Titre, s => db.Ressources.AnyAsync(r => r.Slug == s));
        db.Add(Ressource.Ajouter(reseau, null, choisie, slug, description, (await droits.LireAsync()).Nom, clock.UtcNow()));
        await db.SaveChangesAsync();
        await ChercherAsync(texte);
        return Page();
    }

    private async Task ChercherAsync(string? texte)
    {
        if (string.IsNullOrWhiteSpace(texte) || texte.Length > MaxTexte)
        {
            throw new BusinessRuleException(
                $"Collez le texte de la page, {French.Number(MaxTexte)}{French.NoBreakSpace}caractères au plus."
            );
        }

        Texte = texte;
        var liens = LinkReader.Read(texte).Take(MaxLiens).ToList();
        var adresses = liens.ConvertAll(l => l.Address.OriginalString);
        var reseauId = ou.Choisi!.Id;
        var connues = await db
            .Ressources.Where(r => r.ReseauId == reseauId && adresses.Contains(r.Source!))
            .Select(r => new { r.Source, r.Slug })
            .ToListAsync();
        var slugs = connues.DistinctBy(c => c.Source).ToDictionary(c => c.Source!, c => c.Slug);
        Trouvees =
        [
            .. liens.Select(l => new Trouvee(
                l.Title,
                l.Address.OriginalString,
                NatureDe(l.Kind),
                NiveauDe(l.Level),
                slugs.GetValueOrDefault(l.Address.OriginalString)
            )),
        ];
    }

    private static NatureRessource NatureDe(ReferenceKind kind) =>
        kind switch
        {
            ReferenceKind.Video => NatureRessource.Replay,
            ReferenceKind.Sound => NatureRessource.Podcast,
            ReferenceKind.Report => NatureRessource.Document,
            _ => NatureRessource.Lien,
        };

    // News pages are cut in three levels.
    private static Niveau NiveauDe(string titre)
    {
        var mots = Slugs.From(titre);
        return mots.Contains("national", StringComparison.Ordinal) ? Niveau.National
            : mots.Contains("local", StringComparison.Ordinal) ? Niveau.Local
            : Niveau.Regional;
    }

    /// <param name="Connue">The address of the resource that is already there.</param>
    public sealed record Trouvee(string Titre, string Adresse, NatureRessource Nature, Niveau Niveau, string? Connue);
}
