using System.Diagnostics;
using Maillage.Kernel.Search;

namespace Maillage.Kernel_Tests.Search;

public sealed class FrenchStemmerTests
{
    private const string Dictionary = "/usr/share/dict/french";

    [Theory]
    [InlineData("collèges", "collège")]
    [InlineData("évaluations", "évaluer")]
    [InlineData("éducatives", "éducatif")]
    [InlineData("locaux", "locale")]
    [InlineData("parentalité", "parentalités")]
    public void Forms_of_a_word_meet(string one, string other) => FrenchStemmer.Stem(one).ShouldBe(FrenchStemmer.Stem(other));

    [Fact]
    public async Task Every_word_of_a_dictionary_has_the_stem_that_the_original_gives()
    {
        var words = (await File.ReadAllLinesAsync(Dictionary))
            .Select(w => w.ToLowerInvariant())
            .Where(w => w.All(char.IsLetter))
            .Distinct()
            .ToList();
        var input = Path.GetTempFileName();
        await File.WriteAllLinesAsync(input, words);

        var theirs = await StemAsync(input);

        var differences = words
            .Zip(theirs)
            .Where(p => FrenchStemmer.Stem(p.First) != p.Second)
            .Select(p => $"{p.First}: {p.Second} ≠ {FrenchStemmer.Stem(p.First)}")
            .ToList();
        words.Count.ShouldBeGreaterThan(100_000);
        differences.ShouldBeEmpty();
    }

    private static async Task<IReadOnlyList<string>> StemAsync(string input)
    {
        var start = new ProcessStartInfo("stemwords", ["-l", "french", "-c", "UTF_8", "-i", input])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var process = Process.Start(start)!;
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return text.TrimEnd('\n').Split('\n');
    }
}
