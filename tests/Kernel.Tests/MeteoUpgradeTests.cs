using System.Globalization;
using System.Text;
using Maillage.Database;
using Maillage.Kernel.Data;
using Maillage.Kernel.Search;
using Maillage.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Kernel_Tests;

/// <summary>What the weather of former versions left behind: who gave which mood, in the audit trail and in dated counters.</summary>
public sealed class MeteoUpgradeTests
{
    private static readonly Guid Reseau = Guid.CreateVersion7();
    private static readonly Guid Tenue = Guid.CreateVersion7();
    private static readonly Guid EnCours = Guid.CreateVersion7();

    [Fact]
    public async Task The_upgrade_keeps_a_tendency_and_purges_what_led_to_a_mood()
    {
        await using var installation = await EmptyInstallation.CreateAsync(postgreSql: TestDatabase.Server is not null);
        await using var scope = installation.Services.CreateAsyncScope();
        var migrations = scope.ServiceProvider.GetRequiredService<MigrationRunner>();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        await migrations.MigrateAsync("0014_numeros_recherche");
        await db.Database.OpenConnectionAsync();
        await FillAsync(db);

        await migrations.MigrateAsync();

        (await db.ColumnAsync("select kind from audit_events", default)).ShouldBe(["SeanceOuverte"]);
        (await db.ColumnAsync($"select resultats from rencontres_meteos where rencontre_id = {Quoted(db, Tenue)}", default)).ShouldBe([
            """[{"question":1,"reponses":[],"nombre":7,"tendance":4},"""
                + """{"question":2,"reponses":[{"temps":5,"nombre":9},{"temps":4,"nombre":5},{"temps":3,"nombre":5},{"temps":2,"nombre":5},{"temps":1,"nombre":5}],"nombre":29,"tendance":3}]""",
        ]);
        (await db.ColumnAsync($"select resultats from rencontres_meteos where rencontre_id = {Quoted(db, EnCours)}", default)).ShouldBe([
            "[]",
        ]);
        (await db.ColumnAsync("select count(*) from rencontres_meteos where close_le is null", default)).ShouldBe(["1"]);
        if (!db.IsPostgreSql)
        {
            await db.Database.ExecuteSqlRawAsync("pragma wal_checkpoint(truncate)");
            await using var file = new FileStream(
                db.Database.GetDbConnection().DataSource,
                FileMode.Open,
                FileAccess.Read,
                FileShare.ReadWrite
            );
            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes);
            var text = Encoding.Latin1.GetString(bytes.ToArray());
            text.ShouldContain("SeanceOuverte");
            text.ShouldNotContain("MeteoComptee");
        }
    }

    private static async Task FillAsync(AppDb db)
    {
        await RunAsync(db, "insert into reseaux_reseaux", ("id", Reseau), ("nom", "R"), ("slug", "r"), ("animation", "C"));
        await MeetingAsync(db, Tenue, close: true);
        await MeetingAsync(db, EnCours, close: false);
        foreach (var (question, temps, nombre) in Counts())
        {
            await CountAsync(db, Tenue, question, temps, nombre);
        }

        await CountAsync(db, EnCours, 1, 5, 3);
        foreach (var kind in (string[])["MeteoComptee", "MeteoDonnee", "SeanceOuverte"])
        {
            await RunAsync(
                db,
                "insert into audit_events",
                ("id", Guid.CreateVersion7()),
                ("at", TimeProvider.System.GetUtcNow().UtcDateTime),
                ("actor_name", "Nadia"),
                ("kind", kind),
                ("subject_kind", "Meteo"),
                ("subject_id", Tenue),
                ("details", "{}")
            );
        }
    }

    private static IEnumerable<(int Question, int Temps, int Nombre)> Counts() =>
        [(1, 5, 3), (1, 4, 1), (1, 2, 3), (2, 1, 5), (2, 2, 5), (2, 3, 5), (2, 4, 5), (2, 5, 9)];

    private static Task MeetingAsync(AppDb db, Guid id, bool close) =>
        RunAsync(
            db,
            "insert into rencontres_rencontres",
            ("id", id),
            ("sequence", 0),
            ("reseau_id", Reseau),
            ("slug", $"r-{id:N}"),
            ("titre", "R"),
            ("jour", new DateOnly(2022, 6, 9)),
            ("heure_debut", new TimeOnly(14, 0)),
            ("heure_fin", new TimeOnly(16, 0)),
            ("modalite", 1),
            ("visibilite", 1),
            ("version", 1),
            ("ouverte_le", TimeProvider.System.GetUtcNow().UtcDateTime),
            ("close_le", close ? TimeProvider.System.GetUtcNow().UtcDateTime : DBNull.Value)
        );

    private static Task CountAsync(AppDb db, Guid rencontre, int question, int temps, int nombre) =>
        RunAsync(
            db,
            "insert into rencontres_meteos",
            ("id", Guid.CreateVersion7()),
            ("rencontre_id", rencontre),
            ("question", question),
            ("temps", temps),
            ("nombre", nombre)
        );

    private static async Task RunAsync(AppDb db, string insert, params (string Column, object Value)[] values)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText =
            $"{insert} ({string.Join(", ", values.Select(v => v.Column))}) values ({string.Join(", ", values.Select(v => $"@{v.Column}"))})";
        foreach (var (column, value) in values)
        {
            command.Parameters.Add(db.Parameter($"@{column}", value));
        }

        await command.ExecuteNonQueryAsync();
    }

    private static string Quoted(AppDb db, Guid id) =>
        string.Create(CultureInfo.InvariantCulture, $"'{(db.IsPostgreSql ? id.ToString() : id.ToString().ToUpperInvariant())}'");
}
