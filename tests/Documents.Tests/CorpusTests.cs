using System.Runtime.CompilerServices;
using Maillage.Documents.Lecture;
using Maillage.Documents.Reading;

namespace Maillage.Documents_Tests;

/// <summary>Minutes of many shapes, each beside the structure expected of it.
/// To look at a change: MAILLAGE_APPROUVER=1 rewrites the expected files; read the diff before committing it.</summary>
public sealed class CorpusTests
{
    private static readonly string Folder = Path.Combine(Here(), "Corpus");

    public static TheoryData<string> Documents =>
        [
            .. Directory
                .EnumerateFiles(Folder)
                .Where(f => !f.EndsWith(".json", StringComparison.Ordinal))
                .Select(f => Path.GetFileName(f))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task The_structure_is_the_expected_one(string name)
    {
        var read = await CompteRenduReader.ReadAsync(await File.ReadAllBytesAsync(Path.Combine(Folder, name)), name);
        var expected = Path.Combine(Folder, name + ".json");
        if (Environment.GetEnvironmentVariable("MAILLAGE_APPROUVER") == "1")
        {
            await File.WriteAllTextAsync(expected, read.ToJson() + "\n");
        }

        (read.ToJson() + "\n").ShouldBe(await File.ReadAllTextAsync(expected));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task No_word_is_lost(string name)
    {
        var content = await File.ReadAllBytesAsync(Path.Combine(Folder, name));
        var source = await DocumentReader.ReadAsync(content, name);

        Missing(source, CompteRenduReader.Read(source)).ShouldBeEmpty();
    }

    [Fact]
    public async Task One_document_reads_the_same_in_each_of_its_formats()
    {
        var docx = await ReadAsync("deux-colonnes.docx");
        var pdf = await ReadAsync("deux-colonnes.pdf");

        pdf.Blocs.Single().Fiche.OrderBy(f => f.Key).ShouldBe(docx.Blocs.Single().Fiche.OrderBy(f => f.Key));
        pdf.Personnes.ShouldBe(docx.Personnes);
        pdf.ProchainesRencontres.ShouldBe(docx.ProchainesRencontres);
    }

    internal static IEnumerable<string> Missing(SourceDocument source, CompteRenduLu lu)
    {
        var kept = Conservation.Texts(lu).SelectMany(Conservation.Words).GroupBy(w => w).ToDictionary(g => g.Key, g => g.Count());
        return Conservation.Words(source.Text).GroupBy(w => w).Where(g => kept.GetValueOrDefault(g.Key) < g.Count()).Select(g => g.Key);
    }

    private static async Task<CompteRenduLu> ReadAsync(string name) =>
        await CompteRenduReader.ReadAsync(await File.ReadAllBytesAsync(Path.Combine(Folder, name)), name);

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
