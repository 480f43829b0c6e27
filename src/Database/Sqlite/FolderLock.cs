using Maillage.Kernel;

namespace Maillage.Database.Sqlite;

/// <summary>One process serves a SQLite folder: memories, jobs and screens of two would not know of each other. The system drops the
/// lock with the process, however it ends; the file that bears it stays, empty.</summary>
public sealed class FolderLock : IDisposable
{
    private const string Name = "verrou";
    private readonly FileStream? _held;

    private FolderLock(FileStream? held) => _held = held;

    /// <summary>Nodes of PostgreSQL are made to be several: nothing is held.</summary>
    /// <exception cref="BusinessRuleException">Another process holds it.</exception>
    public static FolderLock Take(DatabaseChoice choice)
    {
        if (choice.IsPostgreSql)
        {
            return new FolderLock(null);
        }

        var folder = Path.GetDirectoryName(choice.SqliteFile)!;
        var file = Path.Combine(folder, Name);
        try
        {
            return new FolderLock(new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException) when (File.Exists(file))
        {
            throw new BusinessRuleException(
                $"Le dossier « {folder} » est déjà servi par un autre processus Maillage : arrêtez-le, ou choisissez un autre dossier avec --data."
            );
        }
    }

    public void Dispose() => _held?.Dispose();
}
