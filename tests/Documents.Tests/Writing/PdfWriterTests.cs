using System.Text.RegularExpressions;
using Maillage.Documents.Writing;
using Maillage.Documents.Writing.Pdf;
using Shouldly;
using Xunit;

namespace Maillage.Documents_Tests.Writing;

public sealed partial class PdfWriterTests
{
    [Fact]
    public async Task The_file_is_sound_tagged_titled_and_declares_pdf_ua()
    {
        var pdf = PdfWriter.Write(SampleDocuments.Minutes());

        (await Ask(pdf, "qpdf", "--check")).ShouldContain("No syntax or stream encoding errors found");
        var info = await Ask(pdf, "pdfinfo");
        info.ShouldContain("Tagged:          yes");
        info.ShouldMatch("Title: +Compte rendu 4");
        info.ShouldMatch("Author: +IREV & Cie");
        (await Ask(pdf, "pdfinfo", "-meta")).ShouldContain("<pdfuaid:part>1</pdfuaid:part>");
    }

    [Fact]
    public async Task Fonts_are_embedded_subset_and_give_their_characters_back()
    {
        var fonts = (await Ask(PdfWriter.Write(SampleDocuments.Minutes()), "pdffonts"))
            .Split('\n')
            .Skip(2)
            .Where(l => l.Length > 0)
            .ToList();

        fonts.Count.ShouldBeGreaterThanOrEqualTo(2);
        fonts.ShouldAllBe(f => f.Contains("yes yes yes", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_structure_is_read_in_order_with_levels_lists_and_table_heads()
    {
        var tree = await Ask(PdfWriter.Write(SampleDocuments.Minutes()), "pdfinfo", "-struct-text");

        var types = StructureType().Matches(tree).Select(m => m.Groups[1].Value).ToList();
        types.Where(t => t.StartsWith('H') && t.Length == 2).ShouldBe(["H1", "H2", "H2", "H3", "H2", "H2"]);
        types.Count(t => t == "L").ShouldBe(3);
        types.Count(t => t == "LI").ShouldBe(6);
        types.Count(t => t == "TH").ShouldBe(3, "the head repeated on the next page is decoration");
        types.Count(t => t == "TD").ShouldBe(180);
        types.Count(t => t == "Link").ShouldBe(1);
        tree.ShouldContain("Partager ce qui marche : « l’œil du quartier », 55 % des familles, 14 h – 17 h.");
    }

    [Fact]
    public async Task Heads_of_tables_are_drawn_again_on_each_page()
    {
        var text = await Text(PdfWriter.Write(SampleDocuments.Minutes()));

        var pages = text.Split('\f', StringSplitOptions.RemoveEmptyEntries);
        pages.Length.ShouldBeGreaterThan(2);
        pages.Where(p => p.Contains("Décision numéro", StringComparison.Ordinal)).ShouldAllBe(p => p.Contains("Échéance"));
        pages[^1].ShouldMatch($"{pages.Length} ?/ ?{pages.Length}");
    }

    [Fact]
    public async Task Headings_are_bookmarks_and_addresses_are_links()
    {
        var pdf = PdfWriter.Write(SampleDocuments.Minutes());

        var outline = await Tool.WithFileAsync("d.pdf", pdf, p => Tool.RunAsync("qpdf", "--json", "--json-key=outlines", p));
        outline.ShouldContain("Cité éducative d’Arras");
        (await Ask(pdf, "pdfinfo", "-url")).ShouldContain("https://exemple.test/dossier?page=(1)");
    }

    [Fact]
    public async Task A_row_taller_than_a_page_is_cut_and_nothing_of_it_is_lost()
    {
        var words = Enumerable.Range(1, 3000).Select(i => $"mot{i}").ToList();
        var pdf = PdfWriter.Write(
            SampleDocuments.Of(
                new Table(
                    "Longue",
                    ["A", "B"],
                    [
                        ["court", string.Join(' ', words)],
                        ["après", "fin"],
                    ]
                )
            )
        );

        var text = await Text(pdf);
        words.Except(text.Split((char[]?)null)).ShouldBeEmpty();
        (await Ask(pdf, "qpdf", "--check")).ShouldContain("No syntax");
    }

    [Fact]
    public async Task Characters_that_the_typeface_lacks_stay_readable_by_machines()
    {
        var pdf = PdfWriter.Write(SampleDocuments.Of(new Paragraph("Łódź, naïve 🎉 漢字, Ελλάς, tab\tet\u0007cloche.")));

        var text = await Text(pdf);
        text.ShouldContain("Łódź");
        text.ShouldContain("🎉");
        text.ShouldContain("漢字");
        text.ShouldContain("Ελλάς");
    }

    [Fact]
    public async Task What_is_pasted_from_a_spreadsheet_is_drawn_and_stays_apart()
    {
        const string Pasted = "Nguyễn Văn Lý → 15 enfants ≥ 6 ans ✔ ﬁn du 2ᵉ trimestre";
        var pdf = PdfWriter.Write(SampleDocuments.Of(new Paragraph("Denain\t12\u202F340"), new Heading(2, Pasted), new Paragraph(Pasted)));

        var text = await Text(pdf);
        text.ShouldMatch("Denain +12.340");
        text.ShouldContain("Nguyễn Văn Lý → 15 enfants ≥ 6 ans ✔");
        (await Ask(pdf, "pdffonts")).ShouldContain("DejaVuSans-Bold");
        // Nothing is drawn in the place of anything.
        var plain = await Tool.WithFileAsync("d.pdf", pdf, p => Tool.RunAsync("qpdf", "--qdf", "--object-streams=disable", p, "-"));
        plain.ShouldNotContain("ActualText");
    }

    [Fact]
    public void A_word_wider_than_the_page_is_cut_and_the_same_content_gives_the_same_bytes()
    {
        var document = SampleDocuments.Of(new Paragraph(new string('x', 5000)));

        PdfWriter.Write(document).ShouldBe(PdfWriter.Write(document));
    }

    [Fact]
    public void A_heading_tree_with_a_hole_is_refused() =>
        Should.Throw<InvalidOperationException>(() =>
            PdfWriter.Write(SampleDocuments.Of(new Heading(2, "Deux"), new Heading(4, "Quatre")))
        );

    private static Task<string> Text(byte[] pdf) => Tool.WithFileAsync("d.pdf", pdf, p => Tool.RunAsync("pdftotext", "-layout", p, "-"));

    private static Task<string> Ask(byte[] pdf, string program, params string[] arguments) =>
        Tool.WithFileAsync("d.pdf", pdf, p => Tool.RunAsync(program, [.. arguments, p]));

    [GeneratedRegex(@"^ *([A-Z]\w*)\b", RegexOptions.Multiline, 1000)]
    private static partial Regex StructureType();
}
