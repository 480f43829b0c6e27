using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Runtime.Versioning;
using Microsoft.Data.Sqlite;

namespace Maillage.Architecture_Tests;

/// <summary>A command that works on an installation says where it looked and what is missing, and makes none.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class InstallationTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("maillage-test-").FullName;

    public static TheoryData<string> Commands => ["sauvegarder", "verifier", "reindexer", "importer"];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_mistyped_folder_is_said_and_not_made(string command)
    {
        var absent = Path.Combine(_folder, "absent");

        (await RefusalAsync(command, absent)).ShouldBe($"Aucune installation de Maillage ici : le dossier « {absent} » n’existe pas.");
        Directory.GetFileSystemEntries(_folder).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_folder_of_something_else_is_said_and_left_as_it_is(string command)
    {
        (await RefusalAsync(command, _folder)).ShouldBe(
            $"Aucune installation de Maillage ici : le dossier « {_folder} » n’a pas de base « maillage.db »."
        );
        Directory.GetFileSystemEntries(_folder).ShouldBeEmpty();

        await File.WriteAllTextAsync(Database, new string('x', 5000));
        (await RefusalAsync(command, _folder)).ShouldBe($"« {Database} » n’est pas une base de Maillage.");
        Directory.GetFileSystemEntries(_folder).ShouldBe([Database]);

        File.Delete(Database);
        Execute("create table autre (a)");
        (await RefusalAsync(command, _folder)).ShouldContain($"la base n’a pas ses tables (dossier « {_folder} »)");
    }

    [Theory]
    [InlineData("sauvegarder")]
    [InlineData("servir")]
    public async Task A_newer_schema_is_refused(string command)
    {
        Execute("create table schema_versions (name text not null primary key, applied_at text not null)");
        Execute("insert into schema_versions values ('9999_demain', '')");

        (await RefusalAsync(command, _folder)).ShouldStartWith(
            $"L’installation vient d’une version plus récente de Maillage (9999_demain, dossier « {_folder} »)"
        );
    }

    [Fact]
    public async Task The_folder_of_another_user_is_said()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.UserName == "root", "needs to become another user");
        var data = Directory.CreateDirectory(Path.Combine(_folder, "donnees"), UnixFileMode.UserRead | UnixFileMode.UserExecute).FullName;
        await File.WriteAllTextAsync(Path.Combine(data, "maillage.db"), "");
        File.SetUnixFileMode(_folder, (UnixFileMode)0b111_101_101);
        // Another user who may read the program and nothing else.
        var start = new ProcessStartInfo(
            "setpriv",
            [
                "--reuid=65534",
                "--clear-groups",
                "dotnet",
                Path.Combine(AppContext.BaseDirectory, "maillage.dll"),
                "verifier",
                "--data",
                data,
            ]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = "/",
        };
        start.Environment["HOME"] = "/nonexistent";

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        error.ShouldContain($"« {Path.Combine(data, "maillage.db")} » n’est pas lisible et modifiable par l’utilisateur « nobody »");
        process.ExitCode.ShouldBe(2);
        (await output).ShouldNotContain("entière");
    }

    [Fact]
    public async Task Settings_are_read_from_their_file_as_they_are_written()
    {
        var settings = Path.Combine(_folder, "maillage.env");
        await File.WriteAllTextAsync(
            settings,
            $"""
            # Un mot de passe de toutes les lettres
            Maillage__Donnees={_folder}/a b;$(touch {_folder}/execute)&`touch {_folder}/execute`#'"é
            """
        );

        var (code, _, error) = await CommandLine.RunAsync(["verifier"], ("MAILLAGE_REGLAGES", settings));

        code.ShouldBe(2);
        error.ShouldContain($"le dossier « {_folder}/a b;$(touch {_folder}/execute)&`touch {_folder}/execute`#'\"é » n’existe pas");
        Directory.GetFileSystemEntries(_folder).ShouldBe([settings]);
        var absent = await CommandLine.RunAsync(["verifier"], ("MAILLAGE_REGLAGES", $"{settings}.absent"));
        (absent.Code, absent.Error.Trim()).ShouldBe((2, $"Les réglages « {settings}.absent » ne se lisent pas, ou n’existent pas."));
    }

    [Fact]
    public async Task One_process_serves_a_folder_and_its_end_however_brutal_lets_go()
    {
        using (var first = await ServeAsync())
        {
            var second = await CommandLine.RunAsync("servir", "--port", $"{FreePort()}", "--data", _folder);
            (second.Code, second.Error.Trim()).ShouldBe(
                (
                    2,
                    $"Le dossier « {_folder} » est déjà servi par un autre processus Maillage : arrêtez-le, ou choisissez un autre dossier avec --data."
                )
            );
            (await CommandLine.RunAsync("verifier", "--data", _folder)).Code.ShouldBe(0);
            var backup = Path.Combine(_folder, "essai.sauvegarde");
            (await CommandLine.RunAsync("sauvegarder", backup, "--data", _folder)).Code.ShouldBe(0);
            ShouldBeClosed(backup);
            ShouldBeClosed(Database);
            first.Kill();
            await first.WaitForExitAsync();
        }

        File.SetUnixFileMode(_folder, (UnixFileMode)0b111_101_101);
        File.SetUnixFileMode(Database, (UnixFileMode)0b110_100_100);
        using var again = await ServeAsync();
        ShouldBeClosed(_folder);
        ShouldBeClosed(Database);
        again.Kill();
        await again.WaitForExitAsync();
    }

    private string Database => Path.Combine(_folder, "maillage.db");

    private static void ShouldBeClosed(string path) =>
        (File.GetUnixFileMode(path) & (UnixFileMode)0b000_111_111).ShouldBe(UnixFileMode.None, path);

    private async Task<Process> ServeAsync()
    {
        var process = CommandLine.Start(["servir", "--port", $"{FreePort()}", "--data", _folder]);
        while (await process.StandardOutput.ReadLineAsync() is { } line && !line.Contains("Maillage écoute", StringComparison.Ordinal)) { }
        process.HasExited.ShouldBeFalse();
        return process;
    }

    private async Task<string> RefusalAsync(string command, string data)
    {
        string[] arguments = command switch
        {
            "sauvegarder" => ["sauvegarder", Path.Combine(_folder, "essai.sauvegarde")],
            "importer" => ["importer", Path.Combine(Here(), "InstallationTests.cs"), "--reseau", "Essai"],
            "servir" => ["servir", "--port", $"{FreePort()}"],
            _ => [command],
        };
        var (code, output, error) = await CommandLine.RunAsync([.. arguments, "--data", data]);
        code.ShouldBe(2, error);
        output.ShouldNotContain("entière");
        output.ShouldNotContain("écrite");
        return error.Trim();
    }

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Statements of this test.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Here([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
