using System.Data.Common;
using AngleSharp.Html.Dom;
using Maillage.Reseaux;
using Microsoft.EntityFrameworkCore;
using Shouldly;

namespace Maillage.Testing;

public sealed partial class TestData
{
    /// <summary>Ticks what is proposed, and the places to choose whose words hold one of these.</summary>
    public static (string, string)[] Choose(WebPage page, params string[] fragments) =>
        [
            .. page
                .Document.QuerySelectorAll("input[name=Choisis]")
                .OfType<IHtmlInputElement>()
                .Where(i => i.IsChecked || fragments.Any(f => i.Parent!.TextContent.Contains(f, StringComparison.Ordinal)))
                .Select(i => ("Choisis", i.Value)),
        ];

    /// <summary>An animator asks; the page that follows is the request.</summary>
    public async Task<WebPage> AskErasureAsync(Visitor animator, Personne personne, params string[] chosen)
    {
        var page = await animator.GetAsync($"/personnes/{personne.Id}/effacement");
        return await animator.SubmitAsync(page, "main form", Choose(page, chosen));
    }

    /// <summary>An administrator agrees.</summary>
    public async Task<WebPage> AgreeAsync(WebPage request, Personne personne, params string[] chosen)
    {
        var reseau = await app.InScopeAsync(db => db.Reseaux.SingleAsync(r => r.Id == personne.ReseauId));
        var administrator = await SignInAsync(await CreateRoleAsync(reseau, NatureRole.Administrateur, "Odile", "Vasseur"));
        var page = await administrator.GetAsync($"{request.Path}/accord");
        return await administrator.SubmitAsync(page, "main form", Choose(page, chosen));
    }

    /// <summary>Asked, agreed to, and carried out seven days later.</summary>
    public async Task<WebPage> EraseAsync(Visitor animator, Personne personne, params string[] chosen)
    {
        var request = await AgreeAsync(await AskErasureAsync(animator, personne, chosen), personne, chosen);
        app.Clock.Advance(DemandeEffacement.Delai);
        await app.RunJobsAsync();
        return request;
    }

    /// <summary>Every place of the database where the name stands.</summary>
    public Task<List<string>> PlacesAsync(string name) =>
        app.InScopeAsync(async db =>
        {
            var places = new List<string>();
            await db.Database.OpenConnectionAsync();
            // Of the database, and not of the model: the index of search is in it as well.
            var tables = await db
                .Database.SqlQueryRaw<string>(
                    TestDatabase.Server is null
                        ? "select name as \"Value\" from sqlite_master where type = 'table' and name not like 'search_fts%'"
                        : "select table_name as \"Value\" from information_schema.tables where table_schema = 'public'"
                )
                .ToListAsync();
            tables.Count.ShouldBeGreaterThan(30);
            foreach (var table in tables)
            {
                await using var command = db.Database.GetDbConnection().CreateCommand();
                command.CommandText = $"select * from {table}";
                await using var reader = await command.ExecuteReaderAsync();
                while (await reader.ReadAsync())
                {
                    places.AddRange(
                        Texts(reader)
                            .Where(t => t.Text.Contains(name, StringComparison.OrdinalIgnoreCase))
                            .Select(t => $"{table}.{t.Column}: {t.Text}")
                    );
                }
            }

            return places;
        });

    private static IEnumerable<(string Column, string Text)> Texts(DbDataReader reader) =>
        Enumerable
            .Range(0, reader.FieldCount)
            .Select(i =>
                (reader.GetName(i), reader.GetValue(i) is string[] several ? string.Join('\n', several) : $"{reader.GetValue(i)}")
            );
}
