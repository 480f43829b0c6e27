using System.Reflection;
using Maillage.Kernel.Data;
using Maillage.Kernel.Search;
using Maillage.Reseaux;
using Maillage.Web.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Architecture_Tests.Vue;

/// <summary>Lists filter by the rule in SQL, the index writes the group that the rule gives: for every kind of thing and every reader,
/// both let in the same people. A kind of thing or a source of search that is not declared here fails.</summary>
public sealed class OneRuleTests(CanaryWorld world) : IClassFixture<CanaryWorld>
{
    /// <summary>Sources whose subjects do not have a rule of their own, and why.</summary>
    private static readonly Dictionary<string, string> SansRegle = new()
    {
        ["cites"] = "everybody reads the sheet of a cité",
        ["personnes"] = "in the directory of several networks: see Annuaire",
    };

    private static IEnumerable<Type> Publiables =>
        MaillageApp
            .Modules.Select(m => m.GetType().Assembly)
            .Distinct()
            .SelectMany(a => a.GetTypes())
            .Where(t => t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IPubliable<>)));

    public static TheoryData<string> Kinds => [.. Publiables.Select(t => t.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public Task Lists_and_index_let_in_the_same_readers(string kind)
    {
        var type = Publiables.Single(t => t.Name == kind);
        var compare = GetType().GetMethod(nameof(CompareAsync), BindingFlags.NonPublic | BindingFlags.Instance)!;
        return (Task)compare.MakeGenericMethod(type).Invoke(this, [])!;
    }

    private async Task CompareAsync<T>()
        where T : Entity, IPubliable<T>
    {
        var (yes, no) = (0, 0);
        await EachReaderAsync(
            async (name, db, droits, groups) =>
            {
                var listed = await db.Set<T>().VisiblesPar(droits).Select(t => t.Id).ToHashSetAsync();
                foreach (var thing in await db.Set<T>().AsNoTracking().ToListAsync())
                {
                    var found = groups.Contains(Lecteurs.De(thing));
                    found.ShouldBe(listed.Contains(thing.Id), $"{name}, {typeof(T).Name} {thing.Id}");
                    (yes, no) = found ? (yes + 1, no) : (yes, no + 1);
                }
            }
        );
        yes.ShouldBePositive();
        no.ShouldBePositive();
    }

    [Fact]
    public async Task Every_document_of_the_index_is_about_something_that_its_readers_may_open()
    {
        await EachReaderAsync(
            async (name, db, droits, groups) =>
            {
                var opened = new Dictionary<string, HashSet<Guid>> { ["cites"] = await db.Cites.Select(c => c.Id).ToHashSetAsync() };
                opened["personnes"] = await db.PersonnesVisiblesPar(droits, new DateOnly(2022, 6, 9)).Select(p => p.Id).ToHashSetAsync();
                foreach (var source in Sources().Where(s => !SansRegle.ContainsKey(s.Name)))
                {
                    opened[source.Name] = await OpenedAsync(source, db, droits);
                }

                foreach (var source in Sources())
                {
                    var subjects = await source.All(db).ToListAsync();
                    var documents = await source.ReadAsync(db, subjects, CancellationToken.None);
                    documents.ShouldNotBeEmpty($"{source.Name}: nothing in the world");
                    foreach (var (subject, document) in documents.Where(d => groups.Contains(d.Document.Readers)))
                    {
                        opened[source.Name].ShouldContain(subject, $"{name} finds « {document.Title} » and may not open it");
                    }
                }
            }
        );
    }

    [Fact]
    public void What_has_a_visibility_has_a_rule()
    {
        var types = MaillageApp.Modules.Select(m => m.GetType().Assembly).Distinct().SelectMany(a => a.GetTypes());

        types
            .Where(t => t.IsSubclassOf(typeof(Entity)) && t.GetProperty(nameof(Visibilite)) is not null)
            .Except(Publiables)
            .ShouldBeEmpty();
    }

    /// <summary>Texts that nobody put in the world are texts of which nothing here says who reads them.</summary>
    [Fact]
    public async Task Every_kind_of_thing_stands_in_the_world()
    {
        string[] sansTexte =
        [
            "AbonnementAgenda", // a private address: AgendaTests
            "CleAcces", // of one's own account: MonCompteTests
            "ContributeurFiche", // a private address: FichesTests
            "EnvoiBulletin", // numbers and dates
            "Meteo", // a mood has no reader
            "PreferenceBulletin", // a pace
            "Structure", // a place of work, in the directory
        ];
        var absent = await world.InScopeAsync(async db =>
        {
            var names = new List<string>();
            foreach (var type in db.Model.GetEntityTypes().Select(t => t.ClrType).Where(t => t.IsSubclassOf(typeof(Entity))))
            {
                var count = GetType().GetMethod(nameof(CountAsync), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type);
                if (await (Task<int>)count.Invoke(null, [db])! == 0)
                {
                    names.Add(type.Name);
                }
            }

            return names;
        });

        absent.Except(sansTexte).ShouldBeEmpty();
    }

    private static Task<int> CountAsync<T>(AppDb db)
        where T : class => db.Set<T>().CountAsync();

    private IEnumerable<ISearchSource> Sources() => world.App.Services.GetServices<ISearchSource>();

    /// <summary>The things that the reader's list shows, of the kind whose table the source reads.</summary>
    private static async Task<HashSet<Guid>> OpenedAsync(ISearchSource source, AppDb db, Droits droits)
    {
        var type = source.GetType().Name.Replace("Source", "", StringComparison.Ordinal).TrimEnd('s');
        var publiable = Publiables.SingleOrDefault(t => t.Name == type || t.Name == $"{type}Experience");
        publiable.ShouldNotBeNull($"Nobody says who reads what « {source.Name} » finds");
        var ids = typeof(OneRuleTests)
            .GetMethod(nameof(IdsAsync), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(publiable);
        return await (Task<HashSet<Guid>>)ids.Invoke(null, [db, droits])!;
    }

    private static Task<HashSet<Guid>> IdsAsync<T>(AppDb db, Droits droits)
        where T : Entity, IPubliable<T> => db.Set<T>().VisiblesPar(droits).Select(t => t.Id).ToHashSetAsync();

    private async Task EachReaderAsync(Func<string, AppDb, Droits, HashSet<string>, Task> check)
    {
        foreach (var (name, reader) in world.Readers)
        {
            await using var scope = world.App.Services.CreateAsyncScope();
            var lire = scope.ServiceProvider.GetRequiredService<LireDroits>();
            var droits = reader.PersonneId is { } id ? await lire.DePersonneAsync(id) : Droits.Visiteur;
            var groups = await scope.ServiceProvider.GetRequiredService<LecteursCourants>().DeAsync(droits);
            await check(name, scope.ServiceProvider.GetRequiredService<AppDb>(), droits, [.. groups]);
        }
    }
}
