using System.Text.RegularExpressions;
using Maillage.Kernel.Files;

namespace Maillage.Database.Backups;

/// <summary>A table (one JSON array a line, the first one naming the columns) or a given file.</summary>
/// <param name="Sha256">Of the content before compression, hexadecimal.</param>
/// <param name="Rows">Of a table; none for a file.</param>
public sealed partial record BackupEntry(string Name, long Length, string Sha256, long? Rows = null)
{
    internal const string Tables = "tables/";
    internal const string Files = "fichiers/";

    /// <summary>Of the two names an entry may have, and no other: a file is named by its own fingerprint.</summary>
    internal bool IsWellNamed =>
        Length >= 0
        && Fingerprint.IsOne(Sha256)
        && (Rows is null ? Name == Files + Sha256 : Rows >= 0 && Name is not null && TableName().IsMatch(Name));

    [GeneratedRegex(@"\Atables/[a-z0-9_]{1,100}\.jsonl\z", RegexOptions.None, 1000)]
    private static partial Regex TableName();
}
