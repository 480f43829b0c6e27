using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Maillage.Documents.Reading;
using Maillage.Documents.Writing;
using Maillage.Documents.Writing.Docx;
using Shouldly;
using Xunit;

namespace Maillage.Documents_Tests.Writing;

public sealed class DocxWriterTests
{
    [Fact]
    public void The_file_follows_the_schema()
    {
        using var docx = WordprocessingDocument.Open(new MemoryStream(DocxWriter.Write(SampleDocuments.Minutes())), isEditable: false);

        var errors = new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(docx);

        errors.Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}").ShouldBeEmpty();
        docx.PackageProperties.Title.ShouldBe("Compte rendu 4");
    }

    [Fact]
    public async Task Another_office_opens_it_and_keeps_headings_lists_tables_and_links()
    {
        var docx = DocxWriter.Write(SampleDocuments.Minutes());

        var html = await Tool.WithFileAsync(
            "d.docx",
            docx,
            async path =>
            {
                var folder = Path.GetDirectoryName(path)!;
                await Tool.RunAsync(
                    "soffice",
                    $"-env:UserInstallation=file://{folder}/profil",
                    "--headless",
                    "--convert-to",
                    "html",
                    "--outdir",
                    folder,
                    path
                );
                return await File.ReadAllTextAsync(Path.Combine(folder, "d.html"));
            }
        );

        Count(html, "<h1").ShouldBe(1);
        Count(html, "<h2").ShouldBe(4);
        Count(html, "<h3").ShouldBe(1);
        Count(html, "<li").ShouldBe(6);
        Count(html, "<thead").ShouldBe(1);
        Count(html, "<tr").ShouldBe(61);
        html.ShouldContain("href=\"https://exemple.test/dossier?page=(1)\"");
        html.ShouldContain("lang=\"fr-FR\"");
    }

    [Fact]
    public async Task What_it_writes_is_read_back_with_every_word()
    {
        var docx = DocxWriter.Write(SampleDocuments.Minutes());

        var read = await DocumentReader.ReadAsync(docx, "d.docx", CancellationToken.None);

        var text = string.Join('\n', read.Blocks.Select(b => b.FullText));
        foreach (var expected in (string[])["Compte rendu 4", "Cité éducative d’Arras", "un détail", "Décision numéro 60", "deux"])
        {
            text.ShouldContain(expected);
        }
    }

    [Fact]
    public void Characters_that_xml_refuses_are_left_out_and_the_same_content_gives_the_same_bytes()
    {
        var document = SampleDocuments.Of(new Paragraph("avant\u0000\u000Baprès 🎉"));

        var docx = DocxWriter.Write(document);

        docx.ShouldBe(DocxWriter.Write(document));
        using var opened = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        opened.MainDocumentPart!.Document.Body!.InnerText.ShouldContain("avantaprès 🎉");
    }

    private static int Count(string html, string tag) => html.Split(tag).Length - 1;
}
