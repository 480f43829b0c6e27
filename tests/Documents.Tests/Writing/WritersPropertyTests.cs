using System.Text;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Maillage.Documents.Reading;
using Maillage.Documents.Writing;
using Maillage.Documents.Writing.Docx;
using Maillage.Documents.Writing.Pdf;
using Shouldly;
using Xunit;

namespace Maillage.Documents_Tests.Writing;

/// <summary>Whatever the document, every word of it is in the file, every mark of the file is in its structure.</summary>
public sealed partial class WritersPropertyTests
{
    private static readonly Gen<string> Word = Gen.Elements(
        "œuvre",
        "l’école",
        "55 %",
        "«",
        "»",
        "Łódź",
        "12/10",
        "mot",
        "anticonstitutionnellement"
    );

    private static readonly Gen<string> Text =
        from words in Gen.ListOf(Word)
        from last in Gen.Choose(1, 100_000)
        select string.Join(' ', words.Append($"m{last}"));

    private static readonly Gen<Piece> AnyPiece = Gen.OneOf(
        Text.Select(t => (Piece)new Heading(2, t)),
        Text.Select(t => (Piece)new Paragraph(t, "Lead")),
        Gen.NonEmptyListOf(Text).Select(t => (Piece)new ItemList([.. t.Select(i => new ListItem(i, [new ListItem(i)]))])),
        Gen.NonEmptyListOf(Text).Select(t => (Piece)new Table("Table", ["A", "B"], [.. t.Select(r => (IReadOnlyList<string>)[r, "x"])]))
    );

    private static readonly Gen<DocumentContent> AnyDocument = Gen.ListOf(AnyPiece).Select(p => SampleDocuments.Of([.. p]));

    [Fact]
    public async Task Every_word_is_in_the_pdf_and_every_mark_in_its_structure()
    {
        foreach (var document in Gen.Sample(AnyDocument, 20, 12))
        {
            var pdf = PdfWriter.Write(document);
            var text = await Tool.WithFileAsync("d.pdf", pdf, p => Tool.RunAsync("pdftotext", "-raw", p, "-"));
            Words(PlainTextWriter.Write(document)).Except(Words(text)).ShouldBeEmpty();
            var plain = await Tool.WithFileAsync("d.pdf", pdf, p => Tool.RunAsync("qpdf", "--qdf", "--object-streams=disable", p, "-"));
            CheckMarks(plain);
        }
    }

    [Fact]
    public async Task Every_word_is_in_the_docx()
    {
        foreach (var document in Gen.Sample(AnyDocument, 20, 30))
        {
            var read = await DocumentReader.ReadAsync(DocxWriter.Write(document), "d.docx", CancellationToken.None);
            // The footer is not read: it repeats on each page.
            var expected = PlainTextWriter.Write(document with { Footer = "" });
            Words(expected).Except(Words(string.Join('\n', read.Blocks.Select(b => b.FullText)))).ShouldBeEmpty();
        }
    }

    // Marks are numbered from 0 on each page, all text is inside one, and the tree leads back from each.
    private static void CheckMarks(string pdf)
    {
        var marks = 0;
        foreach (Match stream in ContentStream().Matches(pdf))
        {
            var (depth, numbers) = (0, new List<int>());
            foreach (var line in stream.Groups[1].Value.Split('\n'))
            {
                numbers.AddRange(MarkNumber().Matches(line).Select(m => int.Parse(m.Groups[1].Value)));
                depth += Opening().Count(line);
                depth.ShouldBeGreaterThan(line.Contains("Tj", StringComparison.Ordinal) ? 0 : -1);
                depth -= Closing().Count(line);
            }

            depth.ShouldBe(0);
            numbers.ShouldBe(Enumerable.Range(0, numbers.Count));
            marks += numbers.Count;
        }

        marks.ShouldBeGreaterThan(0);
        MarkedKid().Count(pdf).ShouldBe(marks);
    }

    // Words are letters and digits: lines may be cut at a hyphen or a slash.
    private static HashSet<string> Words(string text) =>
        [
            .. Regex
                .Split(text.Normalize(NormalizationForm.FormC), @"[^\p{L}\p{N}]+", RegexOptions.None, TimeSpan.FromSeconds(1))
                .Where(w => w.Length > 1),
        ];

    [GeneratedRegex(@"stream\n(%? ?/Artifact.*?)endstream", RegexOptions.Singleline, 5000)]
    private static partial Regex ContentStream();

    [GeneratedRegex(@"/MCID (\d+)>> BDC", RegexOptions.None, 1000)]
    private static partial Regex MarkNumber();

    [GeneratedRegex(@"\bB[DM]C\b", RegexOptions.None, 1000)]
    private static partial Regex Opening();

    [GeneratedRegex(@"\bEMC\b", RegexOptions.None, 1000)]
    private static partial Regex Closing();

    [GeneratedRegex(@"/Type /MCR", RegexOptions.None, 1000)]
    private static partial Regex MarkedKid();
}
