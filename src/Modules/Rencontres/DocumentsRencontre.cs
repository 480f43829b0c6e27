using Maillage.Documents.Writing;
using Maillage.Kernel.Search;
using Maillage.Kernel.Text;
using Maillage.Rencontres.Redaction;
using Maillage.Reseaux;
using Maillage.Reseaux.Effacement;

namespace Maillage.Rencontres;

/// <summary>What is found of a meeting. Of public minutes, a passage that names somebody who did not agree has two copies: whole for the
/// network, without the name for everybody else.</summary>
/// <param name="slugDe">The address of a cité by its name; null for a name that is none.</param>
internal sealed class DocumentsRencontre(Rencontre rencontre, Func<string?, string?> slugDe)
{
    private readonly string _adresse = $"/rencontres/{rencontre.Slug}";
    private readonly string _lecteurs = Lecteurs.De(rencontre);

    public IEnumerable<SearchDocument> Tous(
        IEnumerable<PointOrdreDuJour> points,
        ContenuCompteRendu? publie,
        IReadOnlySet<Guid> accords,
        IReadOnlyList<NomTu> tus
    )
    {
        if (rencontre.EstAnnoncee)
        {
            yield return Annonce(points);
        }

        if (publie is null)
        {
            yield break;
        }

        if (_lecteurs != Lecteurs.Tous)
        {
            foreach (var document in Passages(publie, _lecteurs, ""))
            {
                yield return document;
            }

            yield break;
        }

        foreach (var (entier, public_) in Passages(publie, "", "").Zip(Passages(VariantePublique.De(publie, accords, tus), "", "")))
        {
            if (Memes(entier, public_))
            {
                yield return public_ with
                {
                    Readers = Lecteurs.Tous,
                };
            }
            else
            {
                yield return entier with
                {
                    Readers = Lecteurs.Reseau(rencontre.ReseauId),
                };
                yield return public_ with
                {
                    Readers = Lecteurs.HorsReseau(rencontre.ReseauId),
                    Part = $"{public_.Part} public",
                };
            }
        }
    }

    private SearchDocument Annonce(IEnumerable<PointOrdreDuJour> points) =>
        new("rencontre", rencontre.Titre, _adresse)
        {
            Readers = _lecteurs,
            Day = rencontre.Jour,
            Sections = [new SearchSection(string.Join('\n', points.Select(p => p.Titre).Prepend(rencontre.Objectifs ?? "")).Trim())],
            Facets = [Annee],
        };

    private IEnumerable<SearchDocument> Passages(ContenuCompteRendu contenu, string lecteurs, string part) =>
        contenu
            .Blocs.Select(b => Passage("bloc", $"bloc-{b.Id:N}", b.Cite, Ancre(b.Cite), b.Cite, Texte(b)))
            .Concat(
                contenu.Presentations.Select(p =>
                    Passage(
                        "presentation",
                        p.Cle,
                        p.Titre.Length > 0 ? p.Titre : "Présentation",
                        Ancre(Sections.Presentations),
                        p.Cite,
                        p.Texte
                    )
                )
            )
            .Concat(
                contenu
                    .Blocs.SelectMany(b => b.Echanges.Select(e => (b.Cite, Echange: e)))
                    .Concat(contenu.Echanges.Select(e => (Cite: "", Echange: e)))
                    .Select(x =>
                        Passage(
                            "echange",
                            x.Echange.Cle,
                            Titre(x.Echange.Question),
                            Ancre(x.Cite.Length > 0 ? x.Cite : Sections.Echanges),
                            x.Cite,
                            string.Join('\n', x.Echange.Reponses.Prepend(x.Echange.Question))
                        )
                    )
            )
            .Concat(
                contenu.Decisions.Select(d =>
                    Passage("decision", d.Cle, Titre(d.Texte), Ancre(Sections.Decisions), null, $"{d.Texte}\n{d.Qui}")
                )
            )
            .Concat(contenu.Besoins.Select(b => Passage("besoin", b.Cle, Titre(b.Texte), Ancre(Sections.Besoins), b.Cite, b.Texte)))
            .Concat(
                contenu
                    .ActualitesNationales.Concat(contenu.ActualitesRegionales)
                    .Select(a => Passage("actualite", a.Cle, Titre(a.Texte), Ancre(Sections.Actualites), a.Cite, a.Texte))
            )
            .Select(d => d with { Readers = lecteurs, Part = d.Part + part });

    private SearchDocument Passage(string kind, string cle, string titre, string ancre, string? cite, string texte) =>
        new(kind, titre, $"{_adresse}/compte-rendu{ancre}")
        {
            Readers = "",
            Part = cle,
            Day = rencontre.Jour,
            Sections = [new SearchSection(texte)],
            Facets =
            [
                Annee,
                .. slugDe(cite) is { } slug ? [new SearchFacet("cite", slug)] : Array.Empty<SearchFacet>(),
                .. Liens(texte),
                .. ThemesDevines.De($"{titre} {texte}").Select(t => new SearchFacet("theme", Slugs.From(t))),
            ],
        };

    /// <summary>The addresses that the text names: by these, what it cites knows it.</summary>
    private static IEnumerable<SearchFacet> Liens(string texte) =>
        TextLinks.Addresses(texte).Select(u => new SearchFacet("lien", u.OriginalString));

    private SearchFacet Annee => new("annee", $"{rencontre.Jour.Year}");

    // A reminder comes back at every meeting: it says nothing of this one.
    private static string Texte(BlocCite bloc) =>
        string.Join('\n', bloc.Texte.Parties().Where(p => p.Partie != nameof(TexteBloc.PourRappel)).Select(p => p.Texte).OfType<string>());

    private static string Ancre(string titre) => $"#s-{Slugs.From(titre)}";

    private static string Titre(string texte) => French.Shorten(texte.Split('\n', 2)[0].Trim(), 120);

    private static bool Memes(SearchDocument a, SearchDocument b) => a.Title == b.Title && a.Sections.SequenceEqual(b.Sections);
}
