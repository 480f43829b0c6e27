using System.Diagnostics;
using Maillage.Documents;
using Maillage.Documents.Lecture;
using Maillage.Documents.Transcriptions;

namespace Maillage.Documents_Tests;

/// <summary>Spoiled documents: each is read or refused in a sentence, in bounded time and memory. MAILLAGE_MUTATIONS sets how many of each
/// format: a few hundred in the gate, ten thousand before a release.</summary>
public sealed class MutationTests
{
    private const long MaxMegabytes = 1500;
    private static readonly int Mutants = int.TryParse(Environment.GetEnvironmentVariable("MAILLAGE_MUTATIONS"), out var n) ? n : 200;

    [Fact]
    public async Task A_line_without_end_at_the_head_of_a_document_is_kept_and_takes_no_time()
    {
        var endless = string.Concat(Enumerable.Repeat("le 12 mai à ", 4000));
        var watch = Stopwatch.StartNew();

        var lu = await CompteRenduReader.ReadAsync(System.Text.Encoding.UTF8.GetBytes($"{endless}\nCompte rendu\n"), "cr.txt");

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
        lu.NonAffecte.Any(text => text.StartsWith(endless, StringComparison.Ordinal)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("*.docx")]
    [InlineData("*.odt")]
    [InlineData("*.pdf")]
    [InlineData("*.txt")]
    public async Task A_spoiled_document_is_read_or_refused_in_bounded_time_and_memory(string format)
    {
        var originals = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "../../../Corpus"), format).Order().ToList();
        originals.ShouldNotBeEmpty();
        var (refused, slowest) = (0, TimeSpan.Zero);
        for (var i = 0; i < Mutants; i++)
        {
            var name = originals[i % originals.Count];
            var mutant = new Mutations(i).Spoil(await File.ReadAllBytesAsync(name));
            var watch = Stopwatch.StartNew();
            try
            {
                await CompteRenduReader.ReadAsync(mutant, Path.GetFileName(name));
                await TranscriptReader.ReadAsync(mutant, Path.GetFileName(name));
            }
            catch (UnreadableDocumentException)
            {
                refused++;
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"mutant {i} of {Path.GetFileName(name)}", e);
            }

            slowest = slowest > watch.Elapsed ? slowest : watch.Elapsed;
        }

        slowest.ShouldBeLessThan(DocumentLimits.MaxTime + TimeSpan.FromSeconds(5));
        (Process.GetCurrentProcess().PeakWorkingSet64 / 1_000_000).ShouldBeLessThan(MaxMegabytes);
        TestContext.Current.SendDiagnosticMessage(
            "{0}: {1} mutants, {2} refused, slowest {3} ms",
            format,
            Mutants,
            refused,
            slowest.TotalMilliseconds
        );
    }
}
