using Maillage.Documents.Writing;
using Maillage.Kernel.Data;
using Maillage.Kernel.Search;
using Maillage.Kernel.Text;
using Maillage.Kernel.Time;
using Maillage.Reseaux;
using Maillage.Reseaux.Effacement;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire.Fiches;

/// <summary>A fiche is found by what is published of it; before, by those who write it.</summary>
internal sealed class FichesSource : ISearchSource
{
    public string Name => "fiches";
    public IReadOnlyList<SearchKind> Kinds { get; } = [new("fiche", "Fiche expérience", "Fiches expériences")];

    public Task<IEnumerable<Guid>> SubjectsOfAsync(AppDb db, IReadOnlyList<object> rows, CancellationToken cancellationToken) =>
        Task.FromResult(
            rows.OfType<FicheExperience>().Select(f => f.Id).Concat(rows.OfType<ConsentementFiche>().Select(c => c.FicheId)).Distinct()
        );

    public IQueryable<Guid> All(AppDb db) => db.Fiches.OrderBy(f => f.Id).Select(f => f.Id);

    public async Task<IReadOnlyList<(Guid Subject, SearchDocument Document)>> ReadAsync(
        AppDb db,
        IReadOnlyList<Guid> subjects,
        CancellationToken cancellationToken
    )
    {
        var fiches = await db.Fiches.AsNoTracking().Where(f => subjects.Contains(f.Id)).ToListAsync(cancellationToken);
        var cites = await db.AdressesDesCitesAsync(fiches.SelectMany(f => f.Cites.Prepend(f.CiteId)), cancellationToken);
        var refus = (
            await db
                .ConsentementsFiche.Where(c => subjects.Contains(c.FicheId) && c.Reponse == ReponseConsentement.Refuse)
                .ToListAsync(cancellationToken)
        ).ToLookup(c => c.FicheId, c => NomTu.De(c.Nom, c.Qualite));
        return [.. fiches.Select(f => (f.Id, Document(f, cites, new NomsTus(refus[f.Id]))))];
    }

    private static SearchDocument Document(FicheExperience fiche, Dictionary<Guid, string> cites, NomsTus refus)
    {
        var textes = fiche.EstPubliee ? fiche.TextesPublies : fiche.Textes;
        var jour = (fiche.PublieeLe ?? fiche.RepereeLe).DayInParis();
        return new("fiche", refus.Dans(fiche.Titre), $"/fiches/{fiche.Slug}")
        {
            Readers = Lecteurs.De(fiche),
            Day = jour,
            Sections =
            [
                .. fiche.SousTitre is { } sousTitre ? [new SearchSection(sousTitre)] : Array.Empty<SearchSection>(),
                .. textes.Select(t => Section(t, refus)),
            ],
            Facets =
            [
                new("annee", $"{jour.Year}"),
                .. fiche.Cites.Prepend(fiche.CiteId).Where(cites.ContainsKey).Select(c => new SearchFacet("cite", cites[c])),
                .. fiche.Themes.Select(t => new SearchFacet("theme", Slugs.From(t))),
                .. TrancheAge.Entre(fiche.AgeMin, fiche.AgeMax).Select(t => new SearchFacet("age", t.Cle)),
                .. fiche.Ressources.Select(r => new SearchFacet("ressource", r.ToString("N"))),
                .. textes.SelectMany(t => TextLinks.Addresses(t.Texte)).Select(u => new SearchFacet("lien", u.OriginalString)),
            ],
        };
    }

    private static SearchSection Section(TexteFiche texte, NomsTus refus)
    {
        var nom = ChampFiche.De(texte.Champ)?.Nom ?? "";
        return new SearchSection(refus.Dans(texte.Texte), nom, $"#s-{Slugs.From(nom)}");
    }
}
