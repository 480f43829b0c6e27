using System.Reflection;
using Maillage.Kernel.Data;
using Maillage.Web.Hosting;

namespace Maillage.Architecture_Tests;

/// <summary>Kernel and Documents ← Ui ← Reseaux ← other modules ← Web; Documents and Kernel lean on nothing of ours.</summary>
public sealed class ReferenceGraphTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Maillage.Kernel"] = [],
        ["Maillage.Documents"] = [],
        ["Maillage.Ui"] = ["Maillage.Kernel", "Maillage.Documents"],
        ["Maillage.Database"] = ["Maillage.Kernel"],
        ["Maillage.Reseaux"] = ["Maillage.Kernel", "Maillage.Ui", "Maillage.Documents"],
        ["Maillage.Memoire"] = ["Maillage.Kernel", "Maillage.Ui", "Maillage.Reseaux", "Maillage.Rencontres", "Maillage.Documents"],
        ["Maillage.Rencontres"] = ["Maillage.Kernel", "Maillage.Ui", "Maillage.Reseaux", "Maillage.Documents"],
    };

    public static TheoryData<string> Projects => [.. Allowed.Keys];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_sees_only_those_below_it(string name)
    {
        var ours = Assembly
            .Load(name)
            .GetReferencedAssemblies()
            .Select(a => a.Name!)
            .Where(n => n.StartsWith("Maillage.", StringComparison.Ordinal));

        ours.Except(Allowed[name]).ShouldBeEmpty();
    }

    [Fact]
    public void Documents_knows_neither_database_nor_web()
    {
        var seen = Assembly.Load("Maillage.Documents").GetReferencedAssemblies().Select(a => a.Name!);

        seen.ShouldNotContain(n =>
            n.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
            || n.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Web_holds_no_page_and_no_entity()
    {
        var types = typeof(MaillageApp).Assembly.GetTypes();

        types.ShouldNotContain(t => t.IsSubclassOf(typeof(Entity)));
        types.ShouldNotContain(t => t.IsSubclassOf(typeof(Microsoft.AspNetCore.Mvc.RazorPages.PageModel)));
    }
}
