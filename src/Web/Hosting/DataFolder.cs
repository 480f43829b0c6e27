using System.Runtime.InteropServices;

namespace Maillage.Web.Hosting;

/// <summary>What an installation writes is read by its own user alone: minutes, addresses, the key.</summary>
internal static class DataFolder
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>From now on, what this process creates is for its user alone, the files of SQLite included.</summary>
    public static void CloseToOthers()
    {
        if (!OperatingSystem.IsWindows())
        {
            _ = SetMask(0b000_111_111);
        }
    }

    /// <summary>Makes the folder; takes from others what an earlier version, or a hand, had left open to them.</summary>
    public static void Prepare(MaillageOptions options, ILogger logger)
    {
        var folder = Path.GetFullPath(options.Donnees);
        Directory.CreateDirectory(folder);
        // A folder where anybody may write, such as /tmp, belongs to everybody and is left as it is.
        if (OperatingSystem.IsWindows() || File.GetUnixFileMode(folder).HasFlag(UnixFileMode.StickyBit))
        {
            return;
        }

        string[] places =
        [
            folder,
            options.Fichiers,
            options.CleMaitresse,
            .. Directory.GetFiles(folder, "maillage.db*"),
            .. Backups(options),
        ];
        var tightened = places.Where(p => Path.Exists(p) && Tighten(p, logger)).ToList();
        if (tightened.Count > 0)
        {
            logger.LogWarning(
                "Droits resserrés, pour le seul utilisateur « {User} » : {Places}.",
                Environment.UserName,
                string.Join(", ", tightened)
            );
        }
    }

    private static IEnumerable<string> Backups(MaillageOptions options) =>
        options.Sauvegardes.Dossier is { Length: > 0 } backups && Directory.Exists(backups)
            ? [Path.GetFullPath(backups), .. Directory.GetFiles(backups, "*.sauvegarde*")]
            : [];

    private static bool Tighten(string path, ILogger logger)
    {
        if (OperatingSystem.IsWindows())
        {
            return false;
        }

        var mode = File.GetUnixFileMode(path);
        if ((mode & ~Owner) == UnixFileMode.None)
        {
            return false;
        }

        try
        {
            File.SetUnixFileMode(path, mode & Owner);
            return true;
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            logger.LogWarning("Les droits de « {Path} » restent ouverts à d’autres : il appartient à un autre utilisateur.", path);
            return false;
        }
    }

    [DllImport("libc", EntryPoint = "umask")]
    private static extern uint SetMask(uint mask);
}
