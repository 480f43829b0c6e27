using Maillage.Database.Backups;
using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Kernel.Files;
using Maillage.Kernel.Jobs;
using Maillage.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Kernel_Tests;

public sealed class BackupTests(BackupTests.WithNights app) : IClassFixture<BackupTests.WithNights>
{
    /// <summary>Empty folder and, on the run that has a server, both engines: from PostgreSQL to SQLite and to PostgreSQL.</summary>
    public static TheoryData<bool> Engines => TestDatabase.Server is null ? [false] : [false, true];

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Everything_restored_elsewhere_is_what_was_backed_up(bool toPostgreSql)
    {
        await FillAsync();
        var backup = await BackUpAsync(app.App.Services);

        await using var elsewhere = await EmptyInstallation.CreateAsync(toPostgreSql);
        await elsewhere.RestoreAsync(backup);

        // Rows and files are written in one order and one form whatever the database: the same content has the same fingerprint.
        var (before, after) = (await EntriesAsync(backup), await EntriesAsync(await BackUpAsync(elsewhere.Services)));
        before.Count(e => e.Rows is null).ShouldBeGreaterThan(0);
        before.Sum(e => e.Rows).ShouldNotBeNull().ShouldBeGreaterThan(50);
        after.ShouldBe(before);
        (await elsewhere.CheckAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_restored_sqlite_goes_to_the_server_of_the_tests_and_back()
    {
        Assert.SkipWhen(TestDatabase.Server is null, "needs PostgreSQL");
        await FillAsync();
        await using var file = await EmptyInstallation.CreateAsync(postgreSql: false);
        await file.RestoreAsync(await BackUpAsync(app.App.Services));
        var fromFile = await BackUpAsync(file.Services);

        await using var server = await EmptyInstallation.CreateAsync(postgreSql: true);
        await server.RestoreAsync(fromFile);

        (await EntriesAsync(await BackUpAsync(server.Services))).ShouldBe(await EntriesAsync(fromFile));
    }

    [Fact]
    public async Task An_installation_in_use_is_not_restored_over()
    {
        await FillAsync();
        var backup = await BackUpAsync(app.App.Services);
        await using var elsewhere = await EmptyInstallation.CreateAsync(postgreSql: TestDatabase.Server is not null);
        await elsewhere.RestoreAsync(backup);

        var refusal = await Should.ThrowAsync<BusinessRuleException>(() => elsewhere.RestoreAsync(backup));

        refusal.Message.ShouldStartWith("L’installation n’est pas vide");
    }

    [Fact]
    public async Task A_backup_cut_short_or_changed_is_refused_and_nothing_is_written()
    {
        await FillAsync();
        var whole = await File.ReadAllBytesAsync(await BackUpAsync(app.App.Services));
        await using var elsewhere = await EmptyInstallation.CreateAsync(postgreSql: TestDatabase.Server is not null);
        var damaged = Path.Combine(Directory.CreateTempSubdirectory("maillage-test-").FullName, "abimee");
        foreach (var position in Enumerable.Range(1, 20).Select(i => whole.Length * i / 21))
        {
            await File.WriteAllBytesAsync(damaged, whole[..position]);
            await Should.ThrowAsync<BusinessRuleException>(() => elsewhere.RestoreAsync(damaged));
        }

        // Longer than the header of an entry, whose date and name nobody reads again: some content is hit, wherever it falls.
        byte[] changed = [.. whole];
        changed.AsSpan(whole.Length / 3, 256).Clear();
        await File.WriteAllBytesAsync(damaged, changed);
        await Should.ThrowAsync<BusinessRuleException>(() => elsewhere.RestoreAsync(damaged));

        await elsewhere.RestoreAsync(await BackUpAsync(app.App.Services));
    }

    [Fact]
    public async Task A_backup_does_not_replace_another()
    {
        var path = await BackUpAsync(app.App.Services);

        var refusal = await Should.ThrowAsync<BusinessRuleException>(() => BackUpAsync(app.App.Services, path));

        refusal.Message.ShouldContain("existe déjà");
        Directory.GetFiles(Path.GetDirectoryName(path)!).ShouldBe([path]);
    }

    [Fact]
    public async Task A_lost_file_is_told()
    {
        await FillAsync();
        await using var elsewhere = await EmptyInstallation.CreateAsync(postgreSql: TestDatabase.Server is not null);
        await elsewhere.RestoreAsync(await BackUpAsync(app.App.Services));
        var file = Directory.GetFiles(elsewhere.Files, "*", SearchOption.AllDirectories)[0];
        await File.WriteAllTextAsync(file, "autre chose");

        (await elsewhere.CheckAsync()).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Each_night_leaves_a_backup_and_the_oldest_go()
    {
        var days = new List<DateOnly>();
        for (var night = 0; night < 4; night++)
        {
            await app.RunJobsAsync();
            days.Add(DateOnly.FromDateTime(app.Clock.GetUtcNow().DateTime));
            app.Clock.Advance(TimeSpan.FromDays(1));
        }

        var kept = Directory.GetFiles(app.Nights).Select(Path.GetFileName).Order();
        kept.ShouldBe(days[2..].Select(d => $"maillage-{d:yyyy-MM-dd}.sauvegarde"));
        await using var last = await BackupFile.OpenAsync(Path.Combine(app.Nights, kept.Last()!));
        await last.VerifyAsync(_ => { });
    }

    private async Task FillAsync()
    {
        await app.Data.CreateCompteRenduPublieAsync();
        await app.InScopeAsync(async db =>
        {
            var content = System.Text.Encoding.UTF8.GetBytes($"Élodie, {Identifiers.Next()}");
            db.Add(await app.App.Services.GetRequiredService<GivenFiles>().KeepAsync(new MemoryStream(content), "note.txt", "text/plain"));
            db.Add(Job.For(new NightlyBackup(new DateOnly(2030, 1, 1)), new DateTime(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc)));
            await db.SaveChangesAsync();
        });
    }

    private static async Task<string> BackUpAsync(IServiceProvider services, string? path = null)
    {
        path ??= Path.Combine(Directory.CreateTempSubdirectory("maillage-test-").FullName, "essai.sauvegarde");
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<BackupWriter>().WriteAsync(path, _ => { });
        return path;
    }

    private static async Task<IReadOnlyList<BackupEntry>> EntriesAsync(string path)
    {
        await using var backup = await BackupFile.OpenAsync(path);
        return backup.Manifest.Entries;
    }

    public sealed class WithNights : TestApp
    {
        public string Nights { get; } = Directory.CreateTempSubdirectory("maillage-test-").FullName;

        protected override IReadOnlyDictionary<string, string?> Settings =>
            new Dictionary<string, string?> { ["Maillage:Sauvegardes:Dossier"] = Nights, ["Maillage:Sauvegardes:Garder"] = "2" };
    }
}
