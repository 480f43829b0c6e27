using Maillage.Kernel.Data;
using Maillage.Kernel.Search;
using Maillage.Memoire;
using Maillage.Reseaux;
using Maillage.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Architecture_Tests.Vue;

/// <summary>A module to come keeps something for a jury: it says who sits on it and which thing is theirs, and lists, groups and search
/// follow. The jury is of this test; the product has none.</summary>
public sealed class AudienceTests(AudienceTests.AppWithJury app) : IClassFixture<AudienceTests.AppWithJury>
{
    /// <summary>Each restricted resource has its own jury, named by its identifier.</summary>
    private static readonly RegleDeVue<Ressource> Regle = new()
    {
        Reseau = r => r.ReseauId,
        Publiee = r => r.PublieeLe != null,
        Visibilite = r => r.Visibilite,
        Cite = r => r.CiteId,
        EquipeEcrit = true,
        Audience = r => r.Id,
    };

    [Fact]
    public async Task What_is_kept_for_a_jury_is_listed_and_found_by_it_alone()
    {
        var reseau = await app.Data.CreateReseauAsync();
        var cite = await app.Data.CreateCiteAsync(reseau);
        var equipe = await app.Data.CreateMembreAsync(reseau, cite);
        var juree = await app.Data.CreateMembreAsync(reseau, await app.Data.CreateCiteAsync(reseau));
        var animatrice = await app.Data.CreateRoleAsync(reseau, NatureRole.Animateur);
        var administratrice = await app.Data.CreateRoleAsync(reseau, NatureRole.Administrateur);
        app.Jury.PersonneId = juree.Id;
        var dossier = await app.Data.CreateRessourceAsync(reseau, "Candidature zwibulle", cite, visibilite: Visibilite.Restreint);
        app.Jury.DossierId = dossier.Id;
        var publique = await app.Data.CreateRessourceAsync(reseau, "Règlement", cite);

        foreach (var (personne, lit) in new[] { (equipe, false), (animatrice, false), (administratrice, false), (juree, true) })
        {
            var (vues, groupes) = await VoirAsync(personne);
            vues.ShouldBe(lit ? [dossier.Id, publique.Id] : [publique.Id], ignoreOrder: true);
            groupes.Contains(Regle.LecteursDe(dossier)).ShouldBe(lit);
            var page = await (await app.Data.SignInAsync(personne)).GetAsync("/recherche?q=zwibulle&nature=jury");
            page.Texts(".results a").Contains("Dossier zwibulle").ShouldBe(lit);
        }
    }

    private async Task<(List<Guid> Vues, IReadOnlyList<string> Groupes)> VoirAsync(Personne personne)
    {
        await using var scope = app.App.Services.CreateAsyncScope();
        var droits = await scope.ServiceProvider.GetRequiredService<LireDroits>().DePersonneAsync(personne.Id);
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var vues = await db.Ressources.Where(Regle.Pour(droits)).Select(r => r.Id).ToListAsync();
        return (vues, await scope.ServiceProvider.GetRequiredService<LecteursCourants>().DeAsync(droits));
    }

    public sealed class AppWithJury : TestApp
    {
        public Jury Jury { get; } = new();

        protected override void Replace(IServiceCollection services) =>
            services.AddSingleton<IAudiences>(Jury).AddSingleton<ISearchSource, JurySource>();
    }

    public sealed class Jury : IAudiences
    {
        public Guid PersonneId { get; set; }
        public Guid DossierId { get; set; }

        public Task<IReadOnlyList<Guid>> LireAsync(Droits lecteur, DateOnly jour) =>
            Task.FromResult<IReadOnlyList<Guid>>(lecteur.PersonneId == PersonneId ? [DossierId] : []);
    }

    private sealed class JurySource : ISearchSource
    {
        public string Name => "jury";
        public IReadOnlyList<SearchKind> Kinds { get; } = [new("jury", "Dossier", "Dossiers")];

        public Task<IEnumerable<Guid>> SubjectsOfAsync(AppDb db, IReadOnlyList<object> rows, CancellationToken cancellationToken) =>
            Task.FromResult(rows.OfType<Ressource>().Where(r => r.Visibilite == Visibilite.Restreint).Select(r => r.Id));

        public IQueryable<Guid> All(AppDb db) => db.Ressources.Where(r => r.Visibilite == Visibilite.Restreint).Select(r => r.Id);

        public async Task<IReadOnlyList<(Guid Subject, SearchDocument Document)>> ReadAsync(
            AppDb db,
            IReadOnlyList<Guid> subjects,
            CancellationToken cancellationToken
        ) =>
            [
                .. (await db.Ressources.Where(r => subjects.Contains(r.Id)).ToListAsync(cancellationToken)).Select(r =>
                    (r.Id, new SearchDocument("jury", "Dossier zwibulle", $"/jury/{r.Id}") { Readers = Regle.LecteursDe(r) })
                ),
            ];
    }
}
