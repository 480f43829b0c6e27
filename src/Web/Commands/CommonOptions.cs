using System.CommandLine;
using Maillage.Documents;
using Maillage.Kernel;
using Maillage.Web.Hosting;

namespace Maillage.Web.Commands;

/// <summary>Options and ways that several subcommands share.</summary>
internal static class CommonOptions
{
    public static Option<int> Port() => new("--port") { Description = "Port d’écoute", DefaultValueFactory = _ => 5080 };

    public static Option<string?> Data() => new("--data") { Description = "Dossier des données (base SQLite et fichiers)" };

    /// <summary>Settings given on the command line, which win over files and environment.</summary>
    public static Action<WebApplicationBuilder> Settings(string? data, int? port = null, bool demonstration = false) =>
        builder =>
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
            Directory.CreateDirectory(MaillageOptions.From(builder.Configuration).Donnees);
        };

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
            UnauthorizedAccessException => $"Le dossier des données n’est pas accessible en écriture : {exception.Message}",
            DirectoryNotFoundException or FileNotFoundException => $"Fichier introuvable : {exception.Message}",
            IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException } =>
                "Ce port est déjà pris par un autre programme. Choisissez-en un autre avec --port.",
            IOException => $"Lecture ou écriture impossible : {exception.Message}",
            System.Data.Common.DbException => $"La base de données ne répond pas : {exception.Message}",
            _ => null,
        };
}
