using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Maillage.Kernel.Search;
using Maillage.Kernel.Text;
using Maillage.Reseaux;
using Maillage.Testing;
using Maillage.Web.Commands;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Memoire_Tests.Recherche;

/// <summary>What people ask of the demonstration network, and what must come: <c>recherche.jsonl</c>. Written before looking at what comes;
/// a query that fails stays in the file.</summary>
public sealed class QualiteRechercheTests(QualiteRechercheTests.Demonstration app) : IClassFixture<QualiteRechercheTests.Demonstration>
{
    private const int Vus = 10;

    [Fact]
    public async Task What_is_looked_for_comes_first()
    {
        var questions = Questions();
        var resultats = new List<(Question Question, double Rang, double Rappel)>();
        foreach (var question in questions.Where(q => q.Attendus.Count > 0))
        {
            var titres = (await ChercherAsync(question)).Hits.Select(h => Espaces(h.Title)).ToList();
            var rang = titres.FindIndex(t => question.Attendus.Contains(t));
            resultats.Add(
                (question, rang < 0 ? 0 : 1.0 / (rang + 1), (double)question.Attendus.Count(titres.Contains) / question.Attendus.Count)
            );
        }

        var (mrr, rappel) = (resultats.Average(r => r.Rang), resultats.Average(r => r.Rappel));
        var manques = resultats.Where(r => r.Rang < 1 || r.Rappel < 1).Select(r => Dire(r.Question.Q, r.Rang, r.Rappel));
        TestContext.Current.TestOutputHelper!.WriteLine(
            Dire($"{resultats.Count} questions", mrr, rappel) + "\n" + string.Join('\n', manques)
        );
        questions.Count.ShouldBeGreaterThanOrEqualTo(60);
        mrr.ShouldBeGreaterThan(0.9, string.Join('\n', manques));
        rappel.ShouldBeGreaterThan(0.95, string.Join('\n', manques));
    }

    [Fact]
    public async Task What_is_left_out_does_not_come_and_what_nobody_wrote_is_spelled_better()
    {
        foreach (var question in Questions())
        {
            var resultats = await ChercherAsync(question);
            resultats.Hits.Select(h => Espaces(h.Title)).Intersect(question.Absents).ShouldBeEmpty(question.Q);
            if (question.Suggestion is { } suggestion)
            {
                resultats.Suggestion.ShouldBe(Slugs.WithoutAccents(suggestion), question.Q);
            }
        }
    }

    private async Task<SearchResults> ChercherAsync(Question question)
    {
        await using var scope = app.App.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Kernel.Data.AppDb>();
        var reseau = await db.Reseaux.Select(r => r.Id).SingleAsync();
        string[] groupes = [Lecteurs.Tous, Lecteurs.Reseau(reseau)];
        if (question.Qui == "animation")
        {
            var cites = await db.Cites.Select(c => c.Id).ToListAsync();
            groupes = [.. groupes, Lecteurs.Animation(reseau), .. cites.Select(Lecteurs.Cite)];
        }

        var engine = scope.ServiceProvider.GetRequiredService<SearchEngine>();
        return await engine.SearchAsync(SearchRequest.Of(question.Q), new SearchScope(groupes) { Take = Vus });
    }

    private static List<Question> Questions()
    {
        using var lines = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("recherche.jsonl")!);
        return
        [
            .. lines
                .ReadToEnd()
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(l => JsonSerializer.Deserialize<Question>(l, JsonSerializerOptions.Web)!),
        ];
    }

    /// <summary>The file is typed with plain spaces.</summary>
    private static string Espaces(string titre) => titre.Replace(French.NoBreakSpace, ' ').Replace(French.NarrowNoBreakSpace, ' ');

    private static string Dire(string quoi, double rang, double rappel) =>
        string.Create(CultureInfo.InvariantCulture, $"{quoi}: MRR {rang:0.00}, recall@10 {rappel:0.00}");

    /// <param name="Attendus">Titles that must come, the first of them first.</param>
    private sealed record Question(string Q, IReadOnlyList<string> Attendus)
    {
        /// <summary>« animation », or a member.</summary>
        public string? Qui { get; init; }
        public IReadOnlyList<string> Absents { get; init; } = [];
        public string? Suggestion { get; init; }
    }

    public sealed class Demonstration : TestApp, IAsyncLifetime
    {
        async ValueTask IAsyncLifetime.InitializeAsync()
        {
            await InitializeAsync();
            await using (var scope = App.Services.CreateAsyncScope())
            {
                await DemoSeed.EnsureAsync(scope.ServiceProvider);
            }

            await RunJobsAsync();
        }
    }
}
