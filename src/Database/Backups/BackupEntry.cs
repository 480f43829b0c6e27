namespace Maillage.Database.Backups;

/// <summary>A table (one JSON array a line, the first one naming the columns) or a given file.</summary>
/// <param name="Sha256">Of the content before compression, hexadecimal.</param>
/// <param name="Rows">Of a table; none for a file.</param>
public sealed record BackupEntry(string Name, long Length, string Sha256, long? Rows = null)
{
    internal const string Tables = "tables/";
    internal const string Files = "fichiers/";
}
