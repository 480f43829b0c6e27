using Maillage.Documents.Writing;
using Shouldly;
using Xunit;

namespace Maillage.Documents_Tests.Writing;

public sealed class PlainTextWriterTests
{
    [Fact]
    public void Headings_are_underlined_by_level_lists_dashed_rows_labelled()
    {
        var text = PlainTextWriter.Write(
            SampleDocuments.Of(
                new Heading(2, "Présents"),
                new Paragraph("trois communes", "Pour rappel"),
                new ItemList([new ListItem("un", [new ListItem("détail")]), new ListItem("deux")], Ordered: true),
                new Table(
                    "Décisions",
                    ["Quoi", "Qui"],
                    [
                        ["Écrire", "Nadia"],
                        ["Relire", ""],
                    ]
                ),
                new Table(
                    "Fiche",
                    [],
                    [
                        ["Commune", "Arras"],
                    ]
                )
            )
        );

        text.ShouldBe(
            """
            Compte rendu 4
            ==============
            Rencontre régionale
            jeudi 9 juin 2022, 14 h – 17 h

            Présents
            --------

            Pour rappel : trois communes

            1. un
              - détail
            2. deux

            Décisions
            - Quoi : Écrire ; Qui : Nadia
            - Quoi : Relire

            Fiche
            - Commune : Arras

            Compte rendu 4, version 1

            """
        );
    }
}
