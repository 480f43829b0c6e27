using Maillage.Database.Backups;
using Maillage.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Maillage.Testing;

/// <summary>An installation that nothing was ever written to.</summary>
public sealed class EmptyInstallation(Dictionary<string, string?> settings, WebApplication app) : IAsyncDisposable
{
    public IServiceProvider Services => app.Services;
    public string Files => Path.Combine(settings["Maillage:Donnees"]!, "fichiers");

    /// <summary>Every file and folder around and in it, with the time of the last writing.</summary>
    public IReadOnlyList<string> Around() =>
        [
            .. new DirectoryInfo(settings["Maillage:Donnees"]!)
                .Parent!.Parent!.Parent!.EnumerateFileSystemInfos("*", SearchOption.AllDirectories)
                .Select(f => $"{f.FullName} {f.LastWriteTimeUtc:O} {(f as FileInfo)?.Length}")
                .Order(StringComparer.Ordinal),
        ];

    public static async Task<EmptyInstallation> CreateAsync(bool postgreSql)
    {
        var settings = await TestDatabase.CreateEmptyAsync(postgreSql);
        var app = MaillageApp.Build(
            [],
            builder =>
            {
                builder.Configuration.AddInMemoryCollection(settings);
                builder.Logging.ClearProviders();
                builder.WebHost.UseStaticWebAssets().UseTestServer();
            }
        );
        return new EmptyInstallation(settings, app);
    }

    public async Task RestoreAsync(string path)
    {
        await using var backup = await BackupFile.OpenAsync(path);
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<BackupRestorer>().RestoreAsync(backup, _ => { });
    }

    /// <summary>Begins to serve what was restored.</summary>
    public async Task<Visitor> StartAsync()
    {
        await app.StartAsync();
        return new Visitor(app.GetTestServer());
    }

    /// <summary>The number of rows of each table, as a backup of it counts them.</summary>
    public async Task<Dictionary<string, long?>> CountRowsAsync()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("maillage-test-").FullName, "compte.sauvegarde");
        await using var scope = app.Services.CreateAsyncScope();
        var manifest = await scope.ServiceProvider.GetRequiredService<BackupWriter>().WriteAsync(path, _ => { });
        return manifest.Entries.ToDictionary(e => e.Name, e => e.Rows);
    }

    /// <summary>What is wrong with it, in sentences.</summary>
    public async Task<IReadOnlyList<string>> CheckAsync()
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<InstallationCheck>().RunAsync(_ => { });
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await TestDatabase.DropAsync(settings);
    }
}
