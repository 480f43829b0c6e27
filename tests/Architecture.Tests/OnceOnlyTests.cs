using System.Text.RegularExpressions;
using Maillage.Ui.Validation;
using Maillage.Web.Hosting;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Maillage.Architecture_Tests;

/// <summary>A page whose form makes something is one where the same form sent twice makes it once.</summary>
public sealed partial class OnceOnlyTests
{
    // What they add is found again and replaced, or is one of a kind: sent twice, nothing more is made.
    private static readonly string[] OfAKind =
    [
        "Memoire.Pages.Ressources.FavoriModel",
        "Rencontres.Pages.Agenda.AbonnementModel",
        "Rencontres.Pages.Rencontres.AnnulationModel",
        "Rencontres.Pages.Rencontres.ModificationModel",
        "Reseaux.Pages.MotDePasse.OubliModel",
        "Reseaux.Pages.Personnes.EffacementModel",
        "Reseaux.Pages.Personnes.RolesModel",
    ];

    [Fact]
    public void A_page_that_adds_something_takes_each_form_once()
    {
        var models = MaillageApp
            .Modules.SelectMany(m => m.GetType().Assembly.GetTypes())
            .Where(t => typeof(PageModel).IsAssignableFrom(t) && !t.IsAbstract)
            .ToDictionary(t => t.FullName!["Maillage.".Length..]);
        var adding = SourceTests
            .Sources("*.cshtml.cs")
            .Select(File.ReadAllText)
            .Where(source => Adds().IsMatch(source))
            .Select(source => $"{Space().Match(source).Groups[1].Value}.{Model().Match(source).Groups[1].Value}")
            .Distinct()
            .ToList();

        adding.Count.ShouldBeGreaterThan(20);
        adding.Where(name => !models[name].IsDefined(typeof(OnceOnlyAttribute), true)).Except(OfAKind).ShouldBeEmpty();
    }

    [GeneratedRegex(@"\b[dD]b\.Add(?:Range)?\(", RegexOptions.None, 1000)]
    private static partial Regex Adds();

    [GeneratedRegex(@"namespace Maillage\.([\w.]+);", RegexOptions.None, 1000)]
    private static partial Regex Space();

    [GeneratedRegex(@"class (\w+Model)\b", RegexOptions.None, 1000)]
    private static partial Regex Model();
}
