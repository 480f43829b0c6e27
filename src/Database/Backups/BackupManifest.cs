using System.Text.Json;

namespace Maillage.Database.Backups;

/// <summary>What a backup holds: the last entry of the archive, so that an archive cut short has none.</summary>
/// <param name="Schema">The last script applied to the database it was taken from.</param>
public sealed record BackupManifest(int Format, string Schema, DateTime TakenAt, IReadOnlyList<BackupEntry> Entries)
{
    public const int CurrentFormat = 1;
    public const string Name = "manifeste.json";

    // Indented, an entry of ours takes less.
    private const int MaxEntryLength = 512;

    internal static readonly JsonSerializerOptions Json = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    /// <summary>Whether it is one that a backup may have, before anything it names is looked at.</summary>
    internal bool IsWellFormed =>
        Schema is { Length: > 0 }
        && TakenAt is { Kind: DateTimeKind.Utc, Year: > 2000 and < 9000 }
        && Entries is not null
        && Entries.All(e => e is { IsWellNamed: true })
        && Entries.DistinctBy(e => e.Name).Count() == Entries.Count;

    /// <summary>The longest manifest of an archive of so many entries: what it declares fills no memory.</summary>
    internal static long MaxLength(int entries) => (entries + 8L) * MaxEntryLength;
}
