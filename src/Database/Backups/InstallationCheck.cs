using Maillage.Kernel.Data;
using Maillage.Kernel.Files;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Database.Backups;

/// <summary>Looks whether an installation is whole: the database by its own check, every given file by its fingerprint.</summary>
public sealed class InstallationCheck(AppDb db, IFileStore files, DatabaseChoice choice)
{
    /// <returns>A French sentence for each thing wrong; none when all is well.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(Action<string> tell, CancellationToken cancellationToken = default) =>
        [.. await CheckDatabaseAsync(cancellationToken), .. await CheckFilesAsync(tell, cancellationToken)];

    // PostgreSQL checks its pages as it reads them; its own tools (pg_amcheck) go further.
    private async Task<IReadOnlyList<string>> CheckDatabaseAsync(CancellationToken cancellationToken)
    {
        if (choice.IsPostgreSql)
        {
            return [];
        }

        await using var connection = choice.CreateConnection();
        await connection.OpenAsync(cancellationToken);
        var integrity = await connection.ReadColumnAsync(null, "pragma integrity_check", cancellationToken);
        var orphans = await connection.ReadColumnAsync(null, "pragma foreign_key_check", cancellationToken);
        return
        [
            .. integrity.Where(line => line != "ok").Select(line => $"La base est abîmée : {line}"),
            .. orphans.Distinct().Select(table => $"Des lignes de « {table} » renvoient à d’autres qui n’existent pas."),
        ];
    }

    private async Task<IReadOnlyList<string>> CheckFilesAsync(Action<string> tell, CancellationToken cancellationToken)
    {
        var wrong = new List<string>();
        foreach (var file in await db.Set<StoredFile>().AsNoTracking().OrderBy(f => f.Id).ToListAsync(cancellationToken))
        {
            if (!await IsWholeAsync(file.Fingerprint, cancellationToken))
            {
                wrong.Add($"Le fichier « {file.Name} » ({file.Fingerprint[..12]}) manque ou est abîmé.");
            }

            tell(file.Name);
        }

        return wrong;
    }

    private async Task<bool> IsWholeAsync(string fingerprint, CancellationToken cancellationToken)
    {
        try
        {
            await using var content = new HashingStream(await files.OpenAsync(fingerprint, cancellationToken));
            await content.CopyToAsync(Stream.Null, cancellationToken);
            return content.Sha256 == fingerprint;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
