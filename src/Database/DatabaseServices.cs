using System.Data.Common;
using Maillage.Database.Backups;
using Maillage.Database.Search;
using Maillage.Database.Sqlite;
using Maillage.Kernel.Data;
using Maillage.Kernel.Jobs;
using Maillage.Kernel.Retention;
using Maillage.Kernel.Search;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Maillage.Database;

/// <summary>Which database: a PostgreSQL connection string if one is set, else a SQLite file in the data folder.</summary>
public sealed record DatabaseChoice(string? PostgreSql, string SqliteFile)
{
    public bool IsPostgreSql => !string.IsNullOrEmpty(PostgreSql);

    /// <summary>As given, with the statements of the application prepared once for each connection unless the string says otherwise.</summary>
    public string PostgreSqlConnection
    {
        get
        {
            var builder = new NpgsqlConnectionStringBuilder(PostgreSql);
            if (!builder.ShouldSerialize("Max Auto Prepare"))
            {
                builder.MaxAutoPrepare = 100;
                builder.AutoPrepareMinUsages = 3;
            }

            return builder.ConnectionString;
        }
    }

    public string SqliteConnection => $"Data Source={SqliteFile};Cache=Private;Pooling=True";

    /// <summary>Where the data is, for a sentence: the real path, or the server.</summary>
    public string Place =>
        IsPostgreSql && new NpgsqlConnectionStringBuilder(PostgreSql) is var server
            ? $"base PostgreSQL « {server.Database} » de {server.Host}"
            : $"dossier « {Path.GetDirectoryName(SqliteFile)} »";

    internal DbConnection CreateConnection() =>
        IsPostgreSql ? new NpgsqlConnection(PostgreSqlConnection) : new SqliteConnection(SqliteConnection);

    internal void Configure(DbContextOptionsBuilder options)
    {
        if (IsPostgreSql)
        {
            options.UseNpgsql(PostgreSqlConnection);
        }
        else
        {
            options.UseSqlite(SqliteConnection).AddInterceptors(Pragmas);
        }
    }

    // One instance, so that every context shares EF's internal services and its built model.
    private static readonly SqlitePragmas Pragmas = new();
}

public static class DatabaseServices
{
    public static IServiceCollection AddDatabase(this IServiceCollection services, DatabaseChoice choice, BackupOptions backups)
    {
        if (backups.Dossier is not null)
        {
            services
                .AddSingleton(backups)
                .AddSingleton<IKeptCopies, KeptBackups>()
                .AddDailyJob<NightlyBackup, NightlyBackupHandler>(backups.Heure, day => new NightlyBackup(day));
        }

        if (choice.IsPostgreSql)
        {
            services.AddHostedService<PostgreSqlBus>();
        }

        return services
            .AddSingleton(choice)
            .AddSingleton<ISearchDialect>(_ => choice.IsPostgreSql ? new PostgreSqlSearch() : new SqliteSearch())
            .AddSingleton<MigrationRunner>()
            .AddSingleton<Installation>()
            .AddSingleton<WriteTrial>()
            .AddScoped<BackupWriter>()
            .AddScoped<BackupRestorer>()
            .AddScoped<InstallationCheck>()
            .AddDbContext<AppDb>(
                (provider, options) =>
                {
                    choice.Configure(options);
                    options.AddInterceptors(provider.GetServices<IInterceptor>());
                },
                // Nothing in them belongs to a request: made once.
                optionsLifetime: ServiceLifetime.Singleton
            );
    }
}
