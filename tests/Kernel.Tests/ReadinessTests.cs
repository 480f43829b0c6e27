using System.Net;
using Maillage.Testing;
using Npgsql;

namespace Maillage.Kernel_Tests;

/// <summary>/sante/pret says ready when what people send can be kept, and only then.</summary>
public sealed class ReadinessTests(ReadinessTests.Told app) : IClassFixture<ReadinessTests.Told>
{
    [Fact]
    public async Task Ready_leaves_nothing_behind()
    {
        await AskAsync();
        var before = Files();

        (await AskAsync()).ShouldBe(HttpStatusCode.OK);

        Files().ShouldBe(before);
    }

    [Fact]
    public async Task Files_that_cannot_be_kept_are_said_for_a_few_seconds_too()
    {
        (await AskAsync()).ShouldBe(HttpStatusCode.OK);
        var files = Path.Combine(app.Folder, "fichiers");
        Directory.Delete(files, recursive: true);
        await File.WriteAllTextAsync(files, "");

        (await AskAsync()).ShouldBe(HttpStatusCode.ServiceUnavailable);
        File.Delete(files);
        (await app.Visitor().GetAsync("/sante/pret")).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await app.Visitor().GetAsync("/sante/vivant")).Status.ShouldBe(HttpStatusCode.OK);

        (await AskAsync()).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_database_that_takes_no_writes_is_not_ready()
    {
        await ReadOnlyAsync(true);
        (await AskAsync()).ShouldBe(HttpStatusCode.ServiceUnavailable);
        await ReadOnlyAsync(false);

        (await AskAsync()).ShouldBe(HttpStatusCode.OK);
    }

    // The file away, on SQLite: a test that runs as root may write to any file that is there.
    private async Task ReadOnlyAsync(bool so)
    {
        if (app.PostgreSql is null)
        {
            var (here, away) = (Path.Combine(app.Folder, "maillage.db"), Path.Combine(app.Folder, "ailleurs"));
            File.Move(so ? here : away, so ? away : here);
            return;
        }

        await using var connection = new NpgsqlConnection($"{TestDatabase.Server};Database=postgres;Pooling=false");
        await connection.OpenAsync();
#pragma warning disable CA2100 // Names made by the tests.
        await using var command = new NpgsqlCommand(
            $"alter database {new NpgsqlConnectionStringBuilder(app.PostgreSql).Database} set default_transaction_read_only = {(so ? "on" : "off")}",
            connection
        );
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
        NpgsqlConnection.ClearAllPools();
    }

    private async Task<HttpStatusCode> AskAsync()
    {
        app.Clock.Advance(TimeSpan.FromSeconds(6));
        return (await app.Visitor().GetAsync("/sante/pret")).Status;
    }

    private List<string> Files() => [.. Directory.GetFileSystemEntries(app.Folder, "*", SearchOption.AllDirectories).Order()];

    public sealed class Told : TestApp
    {
        public string Folder => AllSettings["Maillage:Donnees"]!;
        public string? PostgreSql => AllSettings.GetValueOrDefault("Maillage:PostgreSql");
    }
}
