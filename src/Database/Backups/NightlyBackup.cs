using Maillage.Kernel.Jobs;

namespace Maillage.Database.Backups;

public sealed record NightlyBackup(DateOnly Day);

internal sealed class NightlyBackupHandler(BackupWriter writer, BackupOptions options) : IJobHandler<NightlyBackup>
{
    private const string Extension = "sauvegarde";

    public async Task RunAsync(NightlyBackup payload, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateDirectory(options.Dossier!);
        var path = Path.Combine(folder.FullName, $"maillage-{payload.Day:yyyy-MM-dd}.{Extension}");
        // Whole if it is there: it takes its name last.
        if (!File.Exists(path))
        {
            await writer.WriteAsync(path, _ => { }, cancellationToken);
        }

        // Their names sort by day.
        foreach (var old in folder.GetFiles($"maillage-????-??-??.{Extension}").OrderByDescending(f => f.Name).Skip(options.Garder))
        {
            old.Delete();
        }
    }
}
