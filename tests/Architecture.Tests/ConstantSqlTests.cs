using System.Net;
using Maillage.Kernel.Data;
using Maillage.Memoire;
using Maillage.Memoire.Bulletins;
using Maillage.Memoire.Fiches;
using Maillage.Rencontres;
using Maillage.Reseaux;
using Maillage.Reseaux.Demo;
using Maillage.Reseaux.Generation;
using Maillage.Testing;
using Maillage.Web.Commands;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Architecture_Tests;

/// <summary>Every page sends the same number of SQL commands on the demonstration's size and on ten times as much:
/// a page that grows with its rows (« N+1 ») cannot land.</summary>
public sealed class ConstantSqlTests(ConstantSqlTests.SmallSite small, ConstantSqlTests.LargeSite large)
    : IClassFixture<ConstantSqlTests.SmallSite>,
        IClassFixture<ConstantSqlTests.LargeSite>
{
    // Addresses that say something else than rows: an error, a sign-out, the token of one person.
    private static readonly string[] Elsewhere = ["/erreur", "/deconnexion", "/invitation", "/mot-de-passe/nouveau"];

    [Theory]
    [InlineData("administration")]
    [InlineData("cpo")]
    [InlineData(null)]
    public async Task A_page_sends_as_many_commands_whatever_the_number_of_rows(string? role)
    {
        var few = await small.CountAsync(role);
        var many = await large.CountAsync(role);

        few.Count.ShouldBeGreaterThan(10);
        few.Values.Max().ShouldBeGreaterThan(3);
        many.Keys.Order().ShouldBe(few.Keys.Order());
        var grown = few.Where(page => many[page.Key] > page.Value).Select(page => $"{page.Key}: {page.Value} → {many[page.Key]}");
        grown.ShouldBeEmpty();
    }

    public sealed class SmallSite : Site
    {
        protected override Taille Taille => Taille.Demo;
    }

    public sealed class LargeSite : Site
    {
        protected override Taille Taille => new("dix", [66], 3, 95 / 66.0);
    }

    /// <summary>The application over generated data, its commands counted.</summary>
    public abstract class Site : TestApp, IAsyncLifetime
    {
        private readonly SqlCount _sql = new();

        protected abstract Taille Taille { get; }

        protected override void Replace(IServiceCollection services)
        {
            Generation.AddServices(services, seed: 1);
            services.AddSingleton<IInterceptor>(_sql);
        }

        async ValueTask IAsyncLifetime.InitializeAsync()
        {
            await InitializeAsync();
            await Generation.RunAsync(App.Services, Taille, TextWriter.Null, CancellationToken.None);
        }

        /// <summary>Commands sent by each page that this role may open, by route.</summary>
        public async Task<Dictionary<string, int>> CountAsync(string? role)
        {
            var visitor = role is null ? Visitor() : await SignInAsync(GenererReseaux.Courriel(role, 0));
            var values = await SampleAsync();
            var counts = new Dictionary<string, int>();
            foreach (var route in Routes())
            {
                var path = values.Aggregate(route, (text, value) => text.Replace(value.Key, value.Value, StringComparison.Ordinal));
                if ((await visitor.GetAsync(path)).Status == HttpStatusCode.OK)
                {
                    // What was kept in memory for visitors is kept no longer.
                    App.Services.GetRequiredService<ChangeStamp>().Move();
                    counts[route] = await _sql.DuringAsync(() => visitor.GetAsync(path));
                }
            }

            return counts;
        }

        private async Task<Visitor> SignInAsync(string courriel)
        {
            var visitor = Visitor();
            var page = await visitor.GetAsync("/connexion");
            await visitor.SubmitAsync(page, "main form", ("Input.Courriel", courriel), ("Input.MotDePasse", ComptesDemo.MotDePasse));
            return visitor;
        }

        private IEnumerable<string> Routes() =>
            App
                .Services.GetRequiredService<IEnumerable<EndpointDataSource>>()
                .SelectMany(s => s.Endpoints)
                .OfType<RouteEndpoint>()
                .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null)
                .Select(e => $"/{e.RoutePattern.RawText!.TrimStart('/')}")
                .Distinct()
                .Where(route => !Elsewhere.Any(e => route.StartsWith(e, StringComparison.Ordinal)));

        private Task<Dictionary<string, string>> SampleAsync() =>
            InScopeAsync(async db =>
            {
                var cpo = await db.Personnes.SingleAsync(p => p.Courriel == GenererReseaux.Courriel("cpo", 0));
                var fonction = await db.Fonctions.FirstAsync(f => f.PersonneId == cpo.Id);
                var cite = (await db.Cites.SingleAsync(c => c.Id == fonction.CiteId)).Slug;
                var rencontre = await db.Rencontres.OrderBy(r => r.Jour).Where(r => r.Visibilite == Visibilite.Public).FirstAsync();
                var ressource = await db
                    .Ressources.OrderBy(r => r.Slug)
                    .FirstAsync(r => r.FichierId != null && r.PublieeLe != null && r.Visibilite == Visibilite.Public);
                var actualite = await db
                    .Actualites.OrderBy(a => a.Slug)
                    .FirstAsync(a => a.PublieeLe != null && a.Visibilite == Visibilite.Public);
                var fiche = await db
                    .Fiches.OrderBy(f => f.Slug)
                    .FirstAsync(f => f.PublieeLe != null && f.RetireeLe == null && f.Visibilite == Visibilite.Public);
                var bulletin = await db.Bulletins.OrderBy(b => b.Slug).FirstAsync();
                var point = await db.Points.FirstAsync(p => p.RencontreId == rencontre.Id);
                return new Dictionary<string, string>
                {
                    ["/cites/{slug}"] = $"/cites/{cite}",
                    ["/ressources/{slug}"] = $"/ressources/{ressource.Slug}",
                    ["/actualites/{slug}"] = $"/actualites/{actualite.Slug}",
                    ["/fiches/{slug}"] = $"/fiches/{fiche.Slug}",
                    ["/bulletins/{slug}"] = $"/bulletins/{bulletin.Slug}",
                    ["{sujet:guid}"] = $"{bulletin.Articles[0].Sujet}",
                    ["{champ}"] = "deroule",
                    ["{slug}"] = rencontre.Slug,
                    ["{cite}"] = cite,
                    ["{theme}"] = "lecture",
                    ["{cle}"] = new ClePassage(NaturePassage.Point, point.Id).ToString(),
                    ["{id:guid}"] = $"{cpo.Id}",
                    ["{fonctionId:guid}"] = $"{fonction.Id}",
                };
            });
    }
}
