using Maillage.Kernel.Retention;

namespace Maillage.Database.Backups;

/// <summary>The backups of the folder of this installation; those taken elsewhere are known to nobody.</summary>
internal sealed class KeptBackups(BackupOptions options) : IKeptCopies
{
    public IReadOnlyList<string> Names() =>
        Directory.Exists(options.Dossier)
            ? [.. new DirectoryInfo(options.Dossier).GetFiles("*.sauvegarde").Select(f => f.Name).OrderDescending(StringComparer.Ordinal)]
            : [];
}
