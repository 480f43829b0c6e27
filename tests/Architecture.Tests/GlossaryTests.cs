using System.Reflection;
using System.Text.RegularExpressions;
using Maillage.Kernel.Data;
using Maillage.Web.Hosting;

namespace Maillage.Architecture_Tests;

/// <summary>docs/glossaire.md is the law of words: every entity is in it, no accent enters the code.</summary>
public sealed partial class GlossaryTests
{
    private static readonly HashSet<string> Words =
    [
        .. File.ReadLines(Path.Combine(SourceTests.Root, "docs/glossaire.md"))
            .SelectMany(line => Identifier().Matches(line))
            .Select(m => m.Groups[1].Value),
    ];

    [Fact]
    public void Every_entity_and_every_enum_of_the_modules_is_in_the_glossary()
    {
        var types = MaillageApp
            .Modules.SelectMany(m => m.GetType().Assembly.GetExportedTypes())
            .Where(t => (t.IsSubclassOf(typeof(Entity)) || t.IsEnum) && !t.IsNested);

        types.Select(t => t.Name).Except(Words).ShouldBeEmpty();
    }

    [Fact]
    public void The_kernel_uses_no_domain_word()
    {
        Assembly.Load("Maillage.Kernel").GetExportedTypes().Select(t => t.Name).Intersect(Words).ShouldBeEmpty();
    }

    [Fact]
    public void No_identifier_bears_an_accent()
    {
        var types = MaillageApp.Modules.Select(m => m.GetType().Assembly).Distinct().SelectMany(a => a.GetTypes());
        var names = types.SelectMany(t => t.GetMembers().Select(m => m.Name).Append(t.Name)).Where(n => !n.StartsWith('<'));

        names.Where(n => n.Any(c => c > 127)).ShouldBeEmpty();
    }

    [Fact]
    public void Tables_bear_the_name_of_their_module()
    {
        var tables = Directory
            .EnumerateFiles(Path.Combine(SourceTests.Root, "src/Database/Sqlite"), "*.sql")
            .SelectMany(File.ReadLines)
            .Select(l => CreateTable().Match(l))
            .Where(m => m.Success)
            .Select(m => m.Groups[1].Value);
        string[] kernel = ["audit_events", "email_outages", "emails", "form_uses", "jobs", "protection_keys", "stored_files"];

        tables
            .Where(t =>
                !kernel.Contains(t)
                && !t.StartsWith("search_", StringComparison.Ordinal)
                && !MaillageApp.Modules.Any(m =>
                    t.StartsWith(m.GetType().Namespace!.Split('.')[1].ToLowerInvariant() + "_", StringComparison.Ordinal)
                )
            )
            .ShouldBeEmpty();
    }

    [GeneratedRegex("`([A-Z][A-Za-z]+)`", RegexOptions.None, 1000)]
    private static partial Regex Identifier();

    [GeneratedRegex(@"^create (?:virtual )?table (\w+)", RegexOptions.None, 1000)]
    private static partial Regex CreateTable();
}
