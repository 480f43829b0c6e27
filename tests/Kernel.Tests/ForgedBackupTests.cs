using System.Text;
using System.Text.Json.Nodes;
using Maillage.Database.Backups;
using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Kernel.Files;
using Maillage.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Kernel_Tests;

/// <summary>Backups that somebody made by hand: « verifier » and « restaurer » refuse them, and nothing is written, anywhere.</summary>
public sealed class ForgedBackupTests(ForgedBackupTests.Ground app) : IClassFixture<ForgedBackupTests.Ground>
{
    private const int Link = unchecked((int)0xA1FF_0000);

    private static readonly Dictionary<string, Action<ForgedBackup>> Whole = new()
    {
        ["a file above the folder"] = b => b.Rename(b.File(), "fichiers/../../../evasion"),
        ["a file beside the others"] = b => b.Rename(b.File(), "fichiers/../evasion"),
        ["an absolute file"] = b => b.Rename(b.File(), "fichiers//tmp/maillage-evasion"),
        ["a file of another folder"] = b => b.Rename(b.File(), "ailleurs/" + (string)b.File().Entry["Sha256"]!),
        ["a file under backslashes"] = b => b.Rename(b.File(), @"fichiers\..\..\evasion"),
        ["a file named by another fingerprint"] = b => b.Rename(b.File(), "fichiers/" + new string('a', 64)),
        ["a fingerprint in capitals"] = b => b.Rename(b.File(), "fichiers/" + ((string)b.File().Entry["Sha256"]!).ToUpperInvariant()),
        ["a table above the folder"] = b => b.Rename(b.Table("jobs"), "tables/../jobs.jsonl"),
        ["a link"] = b => b.File().Part.Attributes = Link,
        ["two entries of one name"] = b => b.Parts.Add(new(b.File().Part.Name, [1, 2, 3])),
        ["one entry said twice"] = b => b.Entries.Add(b.File().Entry.DeepClone()),
        ["an entry that the manifest does not say"] = b => b.Parts.Add(new("fichiers/" + new string('b', 64), [1])),
        ["an entry that is not there"] = b => b.Parts.Remove(b.File().Part),
        ["a declared length that is not the true one"] = b => b.File().Entry["Length"] = long.MaxValue,
        ["a negative length"] = b => b.File().Entry["Length"] = -1,
        ["another content"] = b => b.File().Part.Content[0] ^= 1,
        ["an entry of nothing"] = b => b.Entries.Add(null),
        ["an entry without a name"] = b => b.Entries.Add(new JsonObject { ["Sha256"] = new string('a', 64), ["Length"] = 1 }),
        ["no entries"] = b => b.Manifest["Entries"] = null,
        ["no schema"] = b => b.Manifest["Schema"] = null,
        ["a moment before time"] = b => b.Manifest["TakenAt"] = "0001-01-01T00:00:00Z",
        ["a newer format"] = b => b.Manifest["Format"] = 2,
        ["no format"] = b => b.Manifest["Format"] = 0,
        ["a manifest that is a number"] = b => b.ManifestText = "3",
        ["a manifest that fills the memory"] = b => b.ManifestText = b.Manifest.ToJsonString() + new string(' ', 50_000_000),
        ["more rows than said"] = b => b.Table("jobs").Entry["Rows"] = 100_000,
        ["rows past counting"] = b => b.Table("jobs").Entry["Rows"] = long.MaxValue,
        ["a row too short"] = b => b.Fill(b.Table("stored_files"), t => t + "[]\n"),
        ["a line without an end"] = b => b.Fill(b.Table("stored_files"), t => t + "[\""),
        ["a line that fills the memory"] = b => b.Fill(b.Table("stored_files"), t => t + new string(' ', 70_000_000)),
        ["a row that names a file elsewhere"] = b => b.Fill(b.Table("stored_files"), t => t.Replace(Named(b), "../../../etc/hostname")),
        ["a column twice"] = b => b.Fill(b.Table("jobs"), t => t.Replace("\"id\"", "\"kind\"")),
    };

    /// <summary>Those that only a database can judge: « verifier » has none.</summary>
    private static readonly Dictionary<string, Action<ForgedBackup>> Restored = new()
    {
        ["a newer schema"] = b => b.Manifest["Schema"] = "9999_demain",
        ["an unknown table"] = b => b.Rename(b.Table("jobs"), "tables/sqlite_master.jsonl"),
        ["an unknown column"] = b => b.Fill(b.Table("jobs"), t => t.Replace("\"kind\"", "\"rowid\"")),
    };

    public static TheoryData<string> Refused => [.. Whole.Keys];
    public static TheoryData<string> RefusedByRestoring => [.. Restored.Keys];

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Neither_verified_nor_restored(string what)
    {
        var path = await ForgeAsync(Whole[what]);

        await Should.ThrowAsync<BusinessRuleException>(async () =>
        {
            await using var backup = await BackupFile.OpenAsync(path);
            await backup.VerifyAsync(_ => { });
        });
        await ShouldWriteNothingAsync(path);
    }

    [Theory]
    [MemberData(nameof(RefusedByRestoring))]
    public async Task Refused_before_anything_is_written(string what) => await ShouldWriteNothingAsync(await ForgeAsync(Restored[what]));

    [Fact]
    public async Task Rows_that_the_database_refuses_leave_no_row_and_no_file()
    {
        var path = await ForgeAsync(b => b.Fill(b.Table("stored_files"), t => t + t[(t.IndexOf('\n') + 1)..]), rows: 2);
        await using var installation = await EmptyInstallation.CreateAsync(postgreSql: TestDatabase.Server is not null);

        var refusal = await Should.ThrowAsync<BusinessRuleException>(() => installation.RestoreAsync(path));

        refusal.Message.ShouldContain("tables/stored_files.jsonl");
        Directory.Exists(installation.Files).ShouldBeFalse();
        await installation.RestoreAsync(await ForgeAsync(_ => { }));
        (await installation.CheckAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Whatever_bytes_are_changed_the_refusal_is_a_sentence()
    {
        var whole = await File.ReadAllBytesAsync(await ForgeAsync(_ => { }));
        var random = new Random(11);
        var path = Path.Combine(Directory.CreateTempSubdirectory("maillage-test-").FullName, "abimee");
        for (var i = 0; i < 300; i++)
        {
            byte[] changed = [.. whole];
            // Mostly in the lists at the end, where lengths, places and names are.
            var start = i % 3 == 0 ? 0 : Math.Max(0, changed.Length - 6000);
            for (var n = 0; n <= i % 4; n++)
            {
                changed[random.Next(start, changed.Length)] = (byte)random.Next(256);
            }

            await File.WriteAllBytesAsync(path, changed);
            await VerifyAsync(path);
        }
    }

    [Fact]
    public async Task A_store_gives_and_takes_nothing_but_fingerprints()
    {
        var folder = Directory.CreateTempSubdirectory("maillage-test-").FullName;
        var store = new FolderFileStore(Path.Combine(folder, "fichiers"));
        await File.WriteAllTextAsync(Path.Combine(folder, "secret"), "secret");

        foreach (var name in (string[])["../secret", "../../secret", "/etc/hostname", "a", "", new string('A', 64)])
        {
            await Should.ThrowAsync<FileNotFoundException>(() => store.OpenAsync(name));
            await Should.ThrowAsync<FileNotFoundException>(() => store.WriteAsync(name, new MemoryStream([1])));
        }

        await Should.ThrowAsync<InvalidDataException>(() => store.WriteAsync(new string('a', 64), new MemoryStream([1])));
        Directory.GetFiles(folder, "*", SearchOption.AllDirectories).ShouldBe([Path.Combine(folder, "secret")]);
    }

    private static async Task VerifyAsync(string path)
    {
        try
        {
            await using var backup = await BackupFile.OpenAsync(path);
            await backup.VerifyAsync(_ => { });
        }
        catch (BusinessRuleException e)
        {
            e.Message.ShouldNotBeEmpty();
        }
    }

    private async Task ShouldWriteNothingAsync(string path)
    {
        var installation = app.Empty;
        var before = installation.Around();

        await Should.ThrowAsync<BusinessRuleException>(() => installation.RestoreAsync(path));

        installation.Around().ShouldBe(before);
        File.Exists("/tmp/maillage-evasion").ShouldBeFalse();
        if (TestDatabase.Server is not null)
        {
            await using var scope = installation.Services.CreateAsyncScope();
            var tables = scope
                .ServiceProvider.GetRequiredService<AppDb>()
                .Database.SqlQueryRaw<string>(
                    "select table_name as \"Value\" from information_schema.tables where table_schema = 'public'"
                );
            (await tables.ToListAsync()).ShouldBeEmpty();
        }
    }

    private async Task<string> ForgeAsync(Action<ForgedBackup> change, int rows = 1)
    {
        var forged = ForgedBackup.Of(await app.BackUpAsync());
        change(forged);
        if (rows != 1)
        {
            forged.Table("stored_files").Entry["Rows"] = rows;
        }

        return forged.Write();
    }

    private static string Named(ForgedBackup backup) => (string)backup.File().Entry["Sha256"]!;

    /// <summary>A backup of an installation with one file, and an empty place that stays so.</summary>
    public sealed class Ground : TestApp
    {
        private string? _backup;

        public EmptyInstallation Empty { get; private set; } = null!;

        public async Task<string> BackUpAsync()
        {
            if (_backup is not null)
            {
                return _backup;
            }

            Empty = await EmptyInstallation.CreateAsync(postgreSql: TestDatabase.Server is not null);
            await InScopeAsync(async db =>
            {
                var content = Encoding.UTF8.GetBytes($"Élodie, {Identifiers.Next()}");
                db.Add(await App.Services.GetRequiredService<GivenFiles>().KeepAsync(new MemoryStream(content), "note.txt", "text/plain"));
                await db.SaveChangesAsync();
            });
            _backup = Path.Combine(Directory.CreateTempSubdirectory("maillage-test-").FullName, "vraie.sauvegarde");
            await using var scope = App.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<BackupWriter>().WriteAsync(_backup, _ => { });
            return _backup;
        }

        public override async ValueTask DisposeAsync()
        {
            await base.DisposeAsync();
            await Empty.DisposeAsync();
        }
    }
}
