using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Maillage.Documents.Lecture;
using Maillage.Documents.Reading;

namespace Maillage.Documents_Tests;

/// <summary>Whatever the document, every word of it comes out somewhere.</summary>
public sealed class ConservationTests
{
    private static readonly string[] Heads =
    [
        "Ordre du jour :",
        "Étaient présent.e.s :",
        "Excusés :",
        "Actualités nationales",
        "Actualités de la cité éducative de LENS",
        "Pour rappel : ",
        "Points d’actualité :",
        "Besoins",
        "Actions à valoriser :",
        "Relevé de décisions",
        "Décision n° 3 : ",
        "Prochaine rencontre :",
        "Météo du jour : ",
        "Questions",
        "Échanges",
        "Présentation par la CE d’Avion",
        "Divers",
    ];

    private static readonly string[] Words =
    [
        "le",
        "réseau",
        "Mme",
        "M.",
        "Le",
        "BIHAN",
        "Noémie",
        "coordinatrice",
        "(CE",
        "Creil)",
        ";",
        ",",
        "et",
        "14h-16h",
        "9 juin",
        "2022",
        "parents",
        "l’école",
        "cœur",
        "REP+",
        "12",
        "?",
        ":",
        "–",
        "12/10/2023",
        "Arras",
        "collège",
    ];

    private static readonly string[] Prefixes = ["", "", "- ", "• ", "1. ", "  - ", "## ", "**", "\t", "Nom | "];

    private static readonly Gen<string> LineOfText =
        from prefix in Gen.Elements(Prefixes)
        from head in Gen.Frequency((3, Gen.Constant("")), (2, Gen.Elements(Heads)))
        from words in Gen.Elements(Words).ArrayOf()
        select prefix + head + " " + string.Join(' ', words.Take(14));

    private static readonly Gen<string> TextOfLines =
        from lines in LineOfText.ArrayOf()
        from gap in Gen.Elements("\n", "\n\n")
        select string.Join(gap, lines);

    [Fact]
    public void Nothing_of_a_text_is_lost() =>
        Prop.ForAll(TextOfLines.ToArbitrary(), text => Loses(LineReader.Read(text, fromPages: false)) is null).QuickCheckThrowOnFailure();

    [Fact]
    public void Nothing_of_an_office_document_is_lost()
    {
        var block =
            from kind in Gen.Elements(SourceKind.Heading, SourceKind.Paragraph, SourceKind.ListItem, SourceKind.Table)
            from text in LineOfText
            from level in Gen.Choose(0, 3)
            from strong in Gen.Elements(true, false)
            from cells in LineOfText.ArrayOf()
            select new SourceBlock(kind, kind == SourceKind.Table ? "" : text)
            {
                Level = level,
                Strong = strong,
                Rows = kind == SourceKind.Table ? [cells, cells] : [],
            };

        Prop.ForAll(block.ArrayOf().ToArbitrary(), blocks => Loses(blocks) is null).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Reading_text_keeps_every_word_of_it() =>
        Prop.ForAll(
                TextOfLines.ToArbitrary(),
                text =>
                {
                    var kept = LineReader.Read(text, fromPages: false).SelectMany(b => Conservation.Words(b.FullText)).Order();
                    // Bullets and numbers of items are marks, not words.
                    return Conservation.Words(text).Where(w => w != "1").Order().SequenceEqual(kept.Where(w => w != "1"));
                }
            )
            .QuickCheckThrowOnFailure();

    private static string? Loses(IReadOnlyList<SourceBlock> blocks)
    {
        var source = new SourceDocument("essai.txt", blocks);
        var lost = CorpusTests.Missing(source, CompteRenduReader.Read(source)).FirstOrDefault();
        return lost is null ? null : throw new ShouldAssertException($"Lost: {lost}");
    }
}
