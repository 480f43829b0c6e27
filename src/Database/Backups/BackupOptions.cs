namespace Maillage.Database.Backups;

/// <summary>Where and when the installation is backed up by itself. Without a folder, it is not.</summary>
public sealed class BackupOptions
{
    public string? Dossier { get; set; }

    /// <summary>An hour of Paris.</summary>
    public TimeOnly Heure { get; set; } = new(3, 0);

    /// <summary>The number of backups kept.</summary>
    public int Garder { get; set; } = 14;
}
