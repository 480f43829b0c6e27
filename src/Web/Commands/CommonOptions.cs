using System.CommandLine;
using System.Data.Common;
using Maillage.Database;
using Maillage.Database.Sqlite;
using Maillage.Documents;
using Maillage.Kernel;
using Maillage.Web.Hosting;
using Microsoft.Data.Sqlite;

namespace Maillage.Web.Commands;

/// <summary>Options and ways that several subcommands share.</summary>
internal static class CommonOptions
{
    public static Option<int> Port() => new("--port") { Description = "Port d’écoute", DefaultValueFactory = _ => 5080 };

    public static Option<string?> Data() => new("--data") { Description = "Dossier des données (base SQLite et fichiers)" };

    /// <summary>The application for a command. Without a port it serves nothing, and creates nothing.</summary>
    public static WebApplication Build(
        string? data,
        int? port = null,
        bool demonstration = false,
        Action<WebApplicationBuilder>? configure = null
    )
    {
        SettingsFile.Load();
        return MaillageApp.Build(
            [],
            builder =>
            {
                Settings(builder, data, port, demonstration);
                configure?.Invoke(builder);
            },
            serves: port is not null
        );
    }

    /// <summary>For a command that works on what is there.</summary>
    /// <exception cref="BusinessRuleException">No installation is there; the sentence says where, and why.</exception>
    public static Task RequireInstallationAsync(this WebApplication app, CancellationToken token) =>
        app.Services.GetRequiredService<Installation>().RequireAsync(token);

    /// <summary>For a command that may begin an installation: the folder is made, its schema brought up to date, and no other process
    /// serves it until that is let go.</summary>
    public static async Task<FolderLock> OpenInstallationAsync(this WebApplication app, CancellationToken token)
    {
        DataFolder.Prepare(app.Services.GetRequiredService<MaillageOptions>(), app.Logger);
        var held = FolderLock.Take(app.Services.GetRequiredService<DatabaseChoice>());
        try
        {
            await app.Services.GetRequiredService<MigrationRunner>().MigrateAsync(token);
            return held;
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    // Given on the command line, they win over files and environment.
    private static void Settings(WebApplicationBuilder builder, string? data, int? port, bool demonstration)
    {
        var settings = new Dictionary<string, string?>();
        if (data is not null)
        {
            settings["Maillage:Donnees"] = data;
        }

        if (port is not null)
        {
            settings["Urls"] = $"http://localhost:{port}";
        }

        if (demonstration)
        {
            settings["Maillage:Demonstration"] = "true";
            settings["Maillage:Adresse"] = $"http://localhost:{port}";
        }

        builder.Configuration.AddInMemoryCollection(settings);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
    }

    /// <summary>Runs a command; what the administrator can mend is said in one French sentence, with exit code 2.</summary>
    public static async Task<int> GuardAsync(Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (BusinessRuleException e)
        {
            return Refuse(e.Message);
        }
        catch (UnreadableDocumentException e)
        {
            return Refuse(e.Message);
        }
        catch (Exception e) when (Explain(e) is { } sentence)
        {
            return Refuse(sentence);
        }
    }

    private static int Refuse(string sentence)
    {
        Console.Error.WriteLine(sentence);
        return 2;
    }

    private static string? Explain(Exception exception) =>
        exception switch
        {
            UnauthorizedAccessException =>
                $"L’utilisateur « {Environment.UserName} » n’a pas le droit d’ouvrir ou d’écrire {Place(exception)}.",
            FileNotFoundException or DirectoryNotFoundException => $"Fichier ou dossier introuvable : {Place(exception)}.",
            IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException } =>
                "Ce port est déjà pris par un autre programme. Choisissez-en un autre avec --port.",
            IOException => $"Lecture ou écriture impossible (disque plein, par exemple) : {exception.Message}",
            SqliteException { SqliteErrorCode: 13 } => "Le disque est plein : la base n’a pas pu être écrite.",
            SqliteException { SqliteErrorCode: 8 } => "La base est en lecture seule pour cet utilisateur : rien n’a pu y être écrit.",
            SqliteException { SqliteErrorCode: 11 or 26 } => "La base est abîmée, ou n’est pas une base de Maillage.",
            DbException => $"La base de données ne répond pas : {exception.Message}",
            _ => null,
        };

    // The framework says it between quotes, in English.
    private static string Place(Exception exception) =>
        exception.Message.Split('\'') is [_, var path, ..] ? $"« {path} »" : $"ce qu’il fallait ({exception.Message})";
}
