using Maillage.Documents.Writing;

namespace Maillage.Rencontres.Redaction;

/// <summary>Lays out what one cité says: its sheet, its five texts, the questions put to it.</summary>
internal static class MiseEnPageBloc
{
    public static IEnumerable<Piece> Pieces(BlocCite bloc) =>
        [
            new Heading(3, bloc.Cite),
            .. Fiche(bloc),
            .. bloc.Texte.Parties().SelectMany(p => Partie(p.Partie, p.Texte)),
            .. bloc.Echanges.Count == 0 ? Array.Empty<Piece>() : [new Heading(4, Sections.Echanges), .. bloc.Echanges.SelectMany(Echange)],
        ];

    public static IEnumerable<Piece> Echange(EchangeCite echange) =>
        [
            .. TypedText.Pieces(echange.Question),
            .. echange.Reponses.Count == 0 ? Array.Empty<Piece>() : [new ItemList([.. echange.Reponses.Select(r => new ListItem(r))])],
        ];

    private static Table[] Fiche(BlocCite bloc) =>
        bloc.Fiche.Count == 0
            ? []
            : [new Table($"Fiche d’identité : {bloc.Cite}", [], [.. bloc.Fiche.Select(l => (IReadOnlyList<string>)[l.Libelle, l.Valeur])])];

    // A reminder of one line reads as a sentence; the other parts have their heading.
    private static IEnumerable<Piece> Partie(string partie, string? texte)
    {
        var pieces = TypedText.Pieces(texte, linesAreItems: partie != nameof(TexteBloc.PourRappel));
        return pieces switch
        {
            [] => [],
            [Paragraph seul] when partie == nameof(TexteBloc.PourRappel) => [seul with { Lead = Labels.Partie(partie) }],
            _ => [new Heading(4, Labels.Partie(partie)), .. pieces],
        };
    }
}
