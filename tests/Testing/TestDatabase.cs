using Maillage.Database;
using Maillage.Kernel.Data;
using Maillage.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Maillage.Testing;

/// <summary>An empty migrated database for one test class: a copy of a template made once per run.
/// SQLite, or PostgreSQL when MAILLAGE_TEST_POSTGRESQL holds a connection string to a server.</summary>
public static class TestDatabase
{
    private static readonly Lazy<Task<string>> Template = new(CreateTemplateAsync);

    public static string? Server { get; } =
        Environment.GetEnvironmentVariable("MAILLAGE_TEST_POSTGRESQL") is { Length: > 0 } server ? server : null;

    /// <summary>The settings that point an application at a fresh copy.</summary>
    public static async Task<Dictionary<string, string?>> CreateAsync()
    {
        var template = await Template.Value;
        var folder = Directory.CreateTempSubdirectory("maillage-test-").FullName;
        var settings = new Dictionary<string, string?> { ["Maillage:Donnees"] = folder };
        if (Server is null)
        {
            File.Copy(template, Path.Combine(folder, "maillage.db"));
        }
        else
        {
            var name = $"test_{Guid.CreateVersion7():N}";
            await ExecuteAsync($"create database {name} template {template}");
            settings["Maillage:PostgreSql"] = $"{Server};Database={name};Maximum Pool Size=20";
        }

        return settings;
    }

    /// <summary>The settings of an installation that nothing was ever written to: SQLite, or PostgreSQL on the server of the tests.</summary>
    public static async Task<Dictionary<string, string?>> CreateEmptyAsync(bool postgreSql)
    {
        var settings = new Dictionary<string, string?>
        {
            // Deep, so that a test sees what is written beside and above.
            ["Maillage:Donnees"] = Directory.CreateTempSubdirectory("maillage-test-").CreateSubdirectory("a/b/donnees").FullName,
        };
        if (postgreSql)
        {
            var name = $"test_{Guid.CreateVersion7():N}";
            await ExecuteAsync($"create database {name}");
            settings["Maillage:PostgreSql"] = $"{Server};Database={name};Maximum Pool Size=20";
        }

        return settings;
    }

    public static async Task DropAsync(IDictionary<string, string?> settings)
    {
        if (settings.TryGetValue("Maillage:PostgreSql", out var connection))
        {
            var name = new NpgsqlConnectionStringBuilder(connection).Database;
            await ExecuteAsync($"drop database if exists {name} with (force)");
        }

        Directory.Delete(settings["Maillage:Donnees"]!, recursive: true);
    }

    private static async Task<string> CreateTemplateAsync()
    {
        var folder = Directory.CreateTempSubdirectory("maillage-template-").FullName;
        var settings = new Dictionary<string, string?> { ["Maillage:Donnees"] = folder };
        var name = $"template_{Guid.CreateVersion7():N}";
        if (Server is not null)
        {
            await ExecuteAsync($"create database {name}");
            settings["Maillage:PostgreSql"] = $"{Server};Database={name};Pooling=false";
        }

        await using var app = MaillageApp.Build(
            [],
            builder =>
            {
                builder.Configuration.AddInMemoryCollection(settings);
                builder.Logging.ClearProviders();
            }
        );
        await app.Services.GetRequiredService<MigrationRunner>().MigrateAsync();
        if (Server is not null)
        {
            return name;
        }

        // Fold the write-ahead log into the file, so that the file alone can be copied.
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        await Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlRawAsync(
            db.Database,
            "pragma wal_checkpoint(truncate)"
        );
        return Path.Combine(folder, "maillage.db");
    }

    private static async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection($"{Server};Database=postgres;Pooling=false");
        await connection.OpenAsync();
#pragma warning disable CA2100 // Names made here, never typed by anybody.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
