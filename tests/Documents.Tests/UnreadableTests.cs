using System.IO.Compression;
using System.Text;
using Maillage.Documents;
using Maillage.Documents.Reading;

namespace Maillage.Documents_Tests;

public sealed class UnreadableTests
{
    [Theory]
    [InlineData("", "Le fichier est vide.")]
    [InlineData("PK\u0003\u0004rien", "Le fichier est abîmé : il n’a pas pu être lu.")]
    [InlineData("%PDF-1.4 rien", "Le fichier est abîmé : il n’a pas pu être lu.")]
    [InlineData("   \n \n", "Le document ne contient aucun texte : c’est peut-être une image numérisée.")]
    [InlineData("image\0binaire", "Ce format n’est pas lu : il faut un fichier .docx, .odt, .pdf ou .txt.")]
    public Task A_file_that_cannot_be_read_gets_one_sentence(string content, string sentence) =>
        RefusesAsync(Encoding.UTF8.GetBytes(content), sentence);

    [Fact]
    public Task An_old_or_encrypted_office_file_says_what_to_do() =>
        RefusesAsync(
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1],
            "Ce document est protégé par un mot de passe, ou d’un ancien format (.doc) : enregistrez-le en .docx."
        );

    [Fact]
    public Task A_file_over_20_megabytes_is_not_even_opened() =>
        RefusesAsync(new byte[DocumentLimits.MaxBytes + 1], "Le fichier dépasse 20 Mo : il n’a pas été lu.");

    [Fact]
    public Task A_zip_that_is_no_document_is_refused() =>
        RefusesAsync(Zip("autre.xml", "<a/>"), "Cette archive n’est pas un document : il faut un fichier .docx, .odt, .pdf ou .txt.");

    [Fact]
    public Task An_entity_bomb_is_refused() =>
        RefusesAsync(
            Zip("word/document.xml", "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><x>&b;</x>"),
            "Le fichier est abîmé : il n’a pas pu être lu."
        );

    [Fact]
    public Task A_part_that_unpacks_without_end_is_refused() =>
        RefusesAsync(
            Zip("word/document.xml", $"<x>{new string('a', DocumentLimits.MaxCharacters + 1)}</x>"),
            "Le fichier est abîmé : il n’a pas pu être lu."
        );

    [Fact]
    public Task A_part_nested_without_end_is_refused() =>
        RefusesAsync(
            Zip("content.xml", string.Concat(Enumerable.Repeat("<a>", 100_000)) + string.Concat(Enumerable.Repeat("</a>", 100_000))),
            "Le fichier est abîmé : il n’a pas pu être lu."
        );

    [Fact]
    public async Task An_older_french_encoding_is_understood()
    {
        var read = await DocumentReader.ReadAsync(Encoding.Latin1.GetBytes("Étaient présents : Noël Garçon"), "cr.txt");

        read.Text.ShouldBe("Étaient présents : Noël Garçon");
    }

    private static async Task RefusesAsync(byte[] content, string sentence) =>
        (await Should.ThrowAsync<UnreadableDocumentException>(() => DocumentReader.ReadAsync(content, "essai"))).Message.ShouldBe(sentence);

    private static byte[] Zip(string part, string content)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create))
        {
            using var writer = new StreamWriter(zip.CreateEntry(part).Open());
            writer.Write(content);
        }

        return memory.ToArray();
    }
}
