using System.Text.Json;

namespace Maillage.Database.Backups;

/// <summary>What a backup holds: the last entry of the archive, so that an archive cut short has none.</summary>
/// <param name="Schema">The last script applied to the database it was taken from.</param>
public sealed record BackupManifest(int Format, string Schema, DateTime TakenAt, IReadOnlyList<BackupEntry> Entries)
{
    public const int CurrentFormat = 1;
    public const string Name = "manifeste.json";

    internal static readonly JsonSerializerOptions Json = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };
}
