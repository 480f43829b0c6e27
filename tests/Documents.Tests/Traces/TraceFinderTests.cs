using Maillage.Documents.Traces;

namespace Maillage.Documents_Tests.Traces;

public sealed class TraceFinderTests
{
    [Fact]
    public void Every_example_is_found_and_nothing_else()
    {
        Read("exemples.txt").Where(e => !e.Found.SequenceEqual(e.Expected)).Select(e => e.ToString()).ShouldBeEmpty();
    }

    /// <summary>Sentences that no rule was tuned on: what is missed and what is found for nothing are counted.</summary>
    [Fact]
    public void Sentences_kept_aside_are_found_as_well()
    {
        var kept = Read("reserve.txt");
        var right = kept.Sum(e => e.Found.Intersect(e.Expected).Count());

        var (recall, precision) = (right / (double)kept.Sum(e => e.Expected.Count), right / (double)kept.Sum(e => e.Found.Count));
        var wrong = string.Join('\n', kept.Where(e => !e.Found.SequenceEqual(e.Expected)));

        recall.ShouldBeGreaterThanOrEqualTo(0.9, wrong);
        precision.ShouldBeGreaterThanOrEqualTo(0.85, wrong);
    }

    private static List<Example> Read(string file) =>
        [
            .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Traces", file))
                .Where(l => l.Length > 0 && l[0] != '#')
                .Select(l => l.Split('\t'))
                .Select(l => new Example(
                    l[0],
                    l[1].Split('|', StringSplitOptions.RemoveEmptyEntries),
                    [.. TraceFinder.Find(l[0]).Select(t => $"{t.Kind}:{t.Text}")]
                )),
        ];

    private sealed record Example(string Text, IReadOnlyList<string> Expected, IReadOnlyList<string> Found)
    {
        public override string ToString() => $"{Text}\n  attendu : {string.Join(" | ", Expected)}\n  trouvé : {string.Join(" | ", Found)}";
    }
}
