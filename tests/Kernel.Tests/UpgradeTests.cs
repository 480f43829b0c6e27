using System.Net;
using System.Runtime.CompilerServices;
using Maillage.Database.Backups;
using Maillage.Testing;

namespace Maillage.Kernel_Tests;

/// <summary>One small backup of each released schema, restored as it was and brought up to date. At a release: run
/// « maillage sauvegarder » on a small installation and put the file in Schemas, under the name of the last script.</summary>
public sealed class UpgradeTests
{
    public static TheoryData<string> Released => [.. Directory.GetFiles(Folder(), "*.sauvegarde").Select(f => Path.GetFileName(f)).Order()];

    [Theory]
    [MemberData(nameof(Released))]
    public async Task The_data_of_a_released_schema_is_all_there_after_the_upgrade(string file)
    {
        await using var backup = await BackupFile.OpenAsync(Path.Combine(Folder(), file));
        backup.Manifest.Schema.ShouldBe(Path.GetFileNameWithoutExtension(file));
        await using var installation = await EmptyInstallation.CreateAsync(postgreSql: TestDatabase.Server is not null);

        await installation.RestoreAsync(Path.Combine(Folder(), file));

        (await installation.CheckAsync()).ShouldBeEmpty();
        // Tables that came later are empty, but for the personal links, which were columns of others.
        (await installation.CountRowsAsync())
            .Where(t => t.Value > 0 && !Redone(t.Key))
            .ToDictionary()
            .ShouldBe(backup.Manifest.Entries.Where(e => e.Rows > 0 && !Redone(e.Name)).ToDictionary(e => e.Name, e => e.Rows));
        var visitor = await installation.StartAsync();
        var rencontres = await visitor.GetAsync("/rencontres");
        var premiere = await visitor.GetAsync(rencontres.Attribute(".card h2 a, .card h3 a, .card a", "href")!);
        premiere.Status.ShouldBe(HttpStatusCode.OK);
        premiere.Title.ShouldNotBeEmpty();
    }

    // The weather told who gave which mood: MeteoUpgradeTests says what is left of it. Personal links were columns of other tables.
    private static bool Redone(string entry) =>
        entry.Contains("rencontres_meteos", StringComparison.Ordinal)
        || entry.Contains("reseaux_liens", StringComparison.Ordinal)
        || entry.Contains("audit_events", StringComparison.Ordinal);

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Schemas");
}
