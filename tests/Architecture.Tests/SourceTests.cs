using System.Runtime.CompilerServices;

namespace Maillage.Architecture_Tests;

/// <summary>What the sources themselves promise: small files, no inline script, no forbidden word.</summary>
public sealed class SourceTests
{
    internal static readonly string Root = Path.GetFullPath(Path.Combine(Here(), "../.."));

    [Fact]
    public void No_source_file_is_over_250_lines()
    {
        Sources("*.cs", "*.cshtml", "*.js", "*.css").Where(f => File.ReadLines(f).Count() > 250).Select(Relative).ShouldBeEmpty();
    }

    [Fact]
    public void The_median_source_file_is_small()
    {
        var lengths = Sources("*.cs", "*.cshtml").Select(f => File.ReadLines(f).Count()).Order().ToList();

        lengths[lengths.Count / 2].ShouldBeLessThanOrEqualTo(40);
    }

    [Fact]
    public void Pages_hold_no_inline_script_or_style_and_no_address_of_a_third_party()
    {
        var bad = Sources("*.cshtml")
            .Where(f => !f.Contains("/Emails/", StringComparison.Ordinal))
            .SelectMany(f => File.ReadLines(f).Select(l => (File: f, Line: l)))
            .Where(x =>
                x.Line.Contains("style=\"", StringComparison.Ordinal)
                || x.Line.Contains("onclick=", StringComparison.Ordinal)
                || x.Line.Contains("<script>", StringComparison.Ordinal)
                || x.Line.Contains("src=\"http", StringComparison.Ordinal)
            );

        bad.Select(x => Relative(x.File) + ": " + x.Line.Trim()).ShouldBeEmpty();
    }

    [Fact]
    public void Every_sql_script_exists_for_both_databases()
    {
        Names("Sqlite").ShouldBe(Names("PostgreSql"));
    }

    internal static IEnumerable<string> Sources(params string[] patterns) =>
        patterns
            .SelectMany(p => Directory.EnumerateFiles(Path.Combine(Root, "src"), p, SearchOption.AllDirectories))
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal));

    private static IEnumerable<string> Names(string database) =>
        Directory
            .EnumerateFiles(Path.Combine(Root, "src/Database", database), "*.sql")
            .Select(f => Path.GetFileName(f))
            .Order(StringComparer.Ordinal);

    private static string Relative(string file) => Path.GetRelativePath(Root, file);

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
