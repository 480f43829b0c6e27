using Maillage.Documents.Writing;
using Maillage.Kernel.Text;
using Maillage.Kernel.Time;

namespace Maillage.Rencontres.Redaction;

/// <summary>Who the minutes are laid out for.</summary>
public enum Variante
{
    /// <summary>Members: every name, absences included.</summary>
    Reseau = 1,

    /// <summary>Everybody: the names of those who agreed, otherwise the function and the cité.</summary>
    Publique = 2,
}

/// <summary>Lays the content of minutes out as one document, from which page, PDF, DOCX and text are all written.</summary>
public static class MiseEnPage
{
    public static DocumentContent Composer(ContenuCompteRendu contenu, Edition edition) =>
        new()
        {
            Title = $"Compte rendu {edition.Numero} : {contenu.Titre}",
            Subtitle = [contenu.Reseau, Quand(contenu), edition.EnClair],
            Author = contenu.Animation,
            Footer = edition.Pied,
            CreatedUtc = edition.Le,
            Pieces = [.. Pieces(contenu)],
        };

    public static string Quand(ContenuCompteRendu contenu) =>
        string.Join(
            ", ",
            new[]
            {
                French.LongDate(contenu.Jour),
                contenu is { HeureDebut: { } debut, HeureFin: { } fin } ? French.Hours(debut, fin) : null,
                Labels.Of(contenu.Modalite),
                contenu.Lieu,
            }.OfType<string>()
        );

    private static IEnumerable<Piece> Pieces(ContenuCompteRendu contenu) =>
        [
            .. Section(Sections.Objectifs, TypedText.Pieces(contenu.Objectifs)),
            .. Section(Sections.OrdreDuJour, Liste(contenu.OrdreDuJour, ordered: true)),
            .. Personnes(contenu.Personnes),
            .. Section(Sections.Meteo, [.. TypedText.Pieces(contenu.MeteoEnMots), .. contenu.Meteo.SelectMany(Meteo)]),
            .. Section(
                Sections.Actualites,
                [
                    .. Sous(Sections.Nationales, Liste(contenu.ActualitesNationales)),
                    .. Sous(Sections.Regionales, Liste(contenu.ActualitesRegionales)),
                ]
            ),
            .. Section(Sections.Cites, [.. contenu.Blocs.SelectMany(MiseEnPageBloc.Pieces)]),
            .. Section(Sections.Presentations, [.. contenu.Presentations.SelectMany(Presentation)]),
            .. Section(Sections.Echanges, [.. contenu.Echanges.SelectMany(MiseEnPageBloc.Echange)]),
            .. Section(Sections.Decisions, Decisions(contenu.Decisions)),
            .. Section(Sections.Besoins, Liste(contenu.Besoins)),
            .. Section(Sections.ProchainesDates, Liste([.. contenu.ProchainesDates.Select(Date)])),
        ];

    private static IEnumerable<Piece> Section(string titre, IReadOnlyList<Piece> pieces) =>
        pieces.Count == 0 ? [] : [new Heading(2, titre), .. pieces];

    private static IEnumerable<Piece> Sous(string titre, Piece[] pieces) => pieces.Length == 0 ? [] : [new Heading(3, titre), .. pieces];

    private static IEnumerable<Piece> Personnes(IReadOnlyList<PersonneCitee> personnes)
    {
        EtatPresence[] ordre =
        [
            EtatPresence.Present,
            EtatPresence.ADistance,
            EtatPresence.Excuse,
            EtatPresence.Absent,
            EtatPresence.Animation,
        ];
        return ordre.SelectMany(etat =>
        {
            var noms = personnes.Where(p => p.Etat == etat).Select(p => new ListItem(Dire(p))).ToList();
            return noms.Count == 0 ? Array.Empty<Piece>() : [new Heading(2, Sections.De(etat)), new ItemList(noms)];
        });
    }

    private static string Dire(PersonneCitee personne)
    {
        // Functions often name the cité already.
        var cite =
            personne.Cite is { } nom && personne.Fonction?.Contains(nom, StringComparison.CurrentCultureIgnoreCase) != true ? nom : null;
        return string.Join(", ", new[] { personne.Nom, personne.Fonction, cite }.Where(t => !string.IsNullOrWhiteSpace(t)));
    }

    private static IEnumerable<Piece> Meteo(ResultatMeteo meteo)
    {
        yield return new Paragraph(Labels.Tendance(meteo));
        if (meteo.Reponses.Count > 0)
        {
            yield return new Table(
                $"{Labels.Of(meteo.Question)} ({French.Count(meteo.Nombre, "réponse", "réponses")})",
                ["Temps", "Réponses"],
                [.. meteo.Reponses.Select(r => (IReadOnlyList<string>)[Labels.Of(r.Temps), French.Number(r.Nombre)])],
                RowHeads: true
            );
        }
    }

    private static Piece[] Liste(IReadOnlyList<TexteCite> textes, bool ordered = false) =>
        textes.Count == 0 ? [] : [new ItemList([.. textes.Select(t => Item(t.Cite is null ? t.Texte : $"{t.Cite} : {t.Texte}"))], ordered)];

    // The first line, then the others under it.
    private static ListItem Item(string texte)
    {
        var lignes = texte.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return new ListItem(lignes[0], [.. lignes.Skip(1).Select(l => new ListItem(l.TrimStart('-', '•').Trim()))]);
    }

    private static IEnumerable<Piece> Presentation(PresentationCitee presentation)
    {
        var titre = presentation.Titre.Length > 0 ? presentation.Titre : "Présentation";
        return
        [
            new Heading(3, presentation.Cite is null ? titre : $"{titre} ({presentation.Cite})"),
            .. TypedText.Pieces(presentation.Texte),
        ];
    }

    private static Piece[] Decisions(IReadOnlyList<DecisionCitee> decisions) =>
        decisions.Count == 0
            ? []
            :
            [
                new Table(
                    "Ce qui a été décidé, qui le fait, pour quand",
                    ["Décision", "Qui", "Pour le"],
                    [
                        .. decisions.Select(d =>
                            (IReadOnlyList<string>)[d.Texte, d.Qui ?? "", d.Echeance is { } jour ? French.Date(jour) : ""]
                        ),
                    ]
                ),
            ];

    private static TexteCite Date(DateCitee date) => new(date.Cle, ProchaineDate.EnTexte(date.Jour, date.Precision));
}
