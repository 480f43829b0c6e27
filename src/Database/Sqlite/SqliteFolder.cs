using Maillage.Kernel;
using Microsoft.Data.Sqlite;

namespace Maillage.Database.Sqlite;

/// <summary>What keeps a folder from being the data of an installation, said in French with the real path.</summary>
internal static class SqliteFolder
{
    private const int Denied = 3;
    private const int ReadOnly = 8;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    /// <exception cref="BusinessRuleException">The folder or the database is not there, or not for this user.</exception>
    public static void Require(string file)
    {
        var folder = Path.GetDirectoryName(file)!;
        if (!Exists(folder))
        {
            throw new BusinessRuleException($"Aucune installation de Maillage ici : le dossier « {folder} » n’existe pas.");
        }

        if (!Exists(file))
        {
            throw new BusinessRuleException(
                $"Aucune installation de Maillage ici : le dossier « {folder} » n’a pas de base « {Path.GetFileName(file)} »."
            );
        }
    }

    public static BusinessRuleException Explain(SqliteException e, string file) =>
        e.SqliteErrorCode switch
        {
            NotADatabase => new($"« {file} » n’est pas une base de Maillage."),
            // Also for reading: a reader of the write-ahead log writes its index beside the database.
            Denied or ReadOnly or CannotOpen => NotForThisUser(file),
            _ => new($"La base « {file} » ne peut pas être lue : {e.Message}"),
        };

    /// <summary>The folder where it would be made.</summary>
    public static string NearestExisting(string path)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        return Directory.Exists(folder) ? folder : NearestExisting(folder);
    }

    // Directory.Exists and File.Exists say « no » of what they may not see.
    private static bool Exists(string path)
    {
        try
        {
            File.GetAttributes(path);
            return true;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }
        catch (UnauthorizedAccessException)
        {
            throw NotForThisUser(path);
        }
    }

    private static BusinessRuleException NotForThisUser(string path) =>
        new(
            $"« {path} » n’est pas lisible et modifiable par l’utilisateur « {Environment.UserName} » : lancez la commande avec le compte du service (sudo maillage …)."
        );
}
