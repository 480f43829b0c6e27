using System.Data.Common;
using System.Net;
using Maillage.Rencontres;
using Maillage.Testing;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Rencontres_Tests.Pages;

/// <summary>Alone on its database: every text of every table is read.</summary>
public sealed class EffacementPartoutTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task The_name_of_somebody_who_left_is_nowhere_any_more_and_their_function_stays()
    {
        var tenue = await app.Data.CreateCompteRenduPublieAsync();
        var animator = await app.Data.SignInAsAnimatorAsync(tenue.Rencontre);
        await app.Data.SignInAsync(tenue.Discret);
        await app.Data.LeaveAsync(animator, tenue.Discret);
        await app.RunJobsAsync();
        var before = await FingerprintAsync(tenue);

        await animator.SubmitAsync(await animator.GetAsync($"/personnes/{tenue.Discret.Id}/effacement"), "main form");
        await app.RunJobsAsync();

        // Jobs that are done are kept a month, then go.
        (await PlacesAsync("Dubreuil"))
            .Where(p => !p.StartsWith("jobs", StringComparison.Ordinal))
            .ShouldBeEmpty();
        var minutes = await animator.GetAsync($"{tenue.Adresse}/compte-rendu");
        minutes.Html.ShouldContain("Une personne, Chef de projet");
        minutes.Html.ShouldContain("douze entreprises, dit une personne");
        minutes.Html.ShouldContain("Nadia Le Bihan");
        (await animator.GetAsync($"{tenue.Adresse}/compte-rendu/versions")).Html.ShouldContain("a été effacé le");
        (await FingerprintAsync(tenue)).ShouldNotBe(before);
        (await app.InScopeAsync(db => db.Set<VersionCompteRendu>().AsNoTracking().ToListAsync())).ShouldAllBe(v => v.EstIntacte);
        (await animator.GetAsync($"/personnes/{tenue.Discret.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private Task<string> FingerprintAsync(RencontreTenue tenue) =>
        app.InScopeAsync(async db =>
        {
            var id = (await db.ComptesRendus.SingleAsync(c => c.RencontreId == tenue.Rencontre.Id)).Id;
            return (await db.Set<VersionCompteRendu>().SingleAsync(v => v.CompteRenduId == id)).Empreinte;
        });

    /// <summary>Every place of the database where the name stands.</summary>
    private Task<List<string>> PlacesAsync(string name) =>
        app.InScopeAsync(async db =>
        {
            var places = new List<string>();
            await db.Database.OpenConnectionAsync();
            foreach (var table in db.Model.GetRelationalModel().Tables)
            {
                await using var command = db.Database.GetDbConnection().CreateCommand();
                command.CommandText = $"select * from {table.Name}";
                await using var reader = await command.ExecuteReaderAsync();
                while (await reader.ReadAsync())
                {
                    places.AddRange(
                        Texts(reader)
                            .Where(t => t.Text.Contains(name, StringComparison.OrdinalIgnoreCase))
                            .Select(t => $"{table.Name}.{t.Column}: {t.Text}")
                    );
                }
            }

            return places;
        });

    private static IEnumerable<(string Column, string Text)> Texts(DbDataReader reader) =>
        Enumerable
            .Range(0, reader.FieldCount)
            .Where(i => reader.GetValue(i) is string)
            .Select(i => (reader.GetName(i), reader.GetString(i)));
}
