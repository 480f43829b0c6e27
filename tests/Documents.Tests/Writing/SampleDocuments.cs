using Maillage.Documents.Writing;

namespace Maillage.Documents_Tests.Writing;

/// <summary>Documents to write, with what usually goes wrong: long tables, long rows, nested lists, links, rare characters.</summary>
internal static class SampleDocuments
{
    public static readonly DateTime Date = new(2022, 6, 10, 8, 0, 0, DateTimeKind.Utc);

    public static DocumentContent Minutes() =>
        Of(
            new Heading(2, "Objectifs"),
            new Paragraph("Partager ce qui marche : « l’œil du quartier », 55 % des familles, 14 h – 17 h."),
            new Heading(2, "Actualités des cités"),
            new Heading(3, "Cité éducative d’Arras"),
            new Paragraph("Vague 2, trois communes.", "Pour rappel"),
            new ItemList([
                new ListItem("Premier point", [new ListItem("un détail"), new ListItem("un autre")]),
                new ListItem("Voir https://exemple.test/dossier?page=(1), puis décider."),
            ]),
            new Heading(2, "Décisions"),
            new Table(
                "Ce qui a été décidé",
                ["Décision", "Qui", "Échéance"],
                [.. Enumerable.Range(1, 60).Select(i => (IReadOnlyList<string>)[$"Décision numéro {i}", "L’animation", "9 juin 2022"])]
            ),
            new Heading(2, "Liste numérotée"),
            new ItemList([new ListItem("un"), new ListItem("deux")], Ordered: true)
        );

    public static DocumentContent Of(params Piece[] pieces) =>
        new()
        {
            Title = "Compte rendu 4",
            Subtitle = ["Rencontre régionale", "jeudi 9 juin 2022, 14 h – 17 h"],
            Author = "IREV & Cie",
            Footer = "Compte rendu 4, version 1",
            CreatedUtc = Date,
            Pieces = pieces,
        };
}
