using System.CommandLine;
using Maillage.Database;
using Maillage.Database.Backups;
using Maillage.Kernel;
using Maillage.Kernel.Text;
using Maillage.Kernel.Time;

namespace Maillage.Web.Commands;

/// <summary>sauvegarder, restaurer, verifier: one command each, while the site serves or on an empty machine.</summary>
internal static class SauvegardeCommands
{
    public static Command Sauvegarder()
    {
        var (file, data) = (File("Fichier à écrire ; il ne doit pas exister"), CommonOptions.Data());
        var command = new Command("sauvegarder", "Écrit la base et les fichiers dans un seul fichier, sans arrêter le site") { file, data };
        command.SetAction(
            (parsed, token) =>
                RunAsync(
                    parsed.GetValue(data),
                    async services =>
                    {
                        await services.GetRequiredService<Installation>().RequireAsync(token);
                        var path = parsed.GetRequiredValue(file);
                        var manifest = await services.GetRequiredService<BackupWriter>().WriteAsync(path, Tell, token);
                        return $"Sauvegarde écrite : {path}, {Describe(manifest)}.";
                    }
                )
        );
        return command;
    }

    public static Command Restaurer()
    {
        var (file, data) = (File("Sauvegarde à lire"), CommonOptions.Data());
        var command = new Command("restaurer", "Remet une sauvegarde dans une installation vide, SQLite ou PostgreSQL") { file, data };
        command.SetAction(
            (parsed, token) =>
                RunAsync(
                    parsed.GetValue(data),
                    async services =>
                    {
                        await using var backup = await BackupFile.OpenAsync(parsed.GetRequiredValue(file), token);
                        await services.GetRequiredService<BackupRestorer>().RestoreAsync(backup, Tell, token);
                        return $"Restauré : {Describe(backup.Manifest)}.";
                    }
                )
        );
        return command;
    }

    public static Command Verifier()
    {
        var file = new Argument<string?>("FICHIER")
        {
            Description = "Une sauvegarde ; sans elle, l’installation",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var data = CommonOptions.Data();
        var command = new Command("verifier", "Vérifie une sauvegarde, ou la base et les fichiers de l’installation") { file, data };
        command.SetAction(
            (parsed, token) =>
                parsed.GetValue(file) is { } path
                    ? CommonOptions.GuardAsync(() => VerifyBackupAsync(path, token))
                    : RunAsync(parsed.GetValue(data), services => VerifyInstallationAsync(services, token))
        );
        return command;
    }

    // Needs no installation, nor settings.
    private static async Task<int> VerifyBackupAsync(string path, CancellationToken token)
    {
        await using var backup = await BackupFile.OpenAsync(path, token);
        await backup.VerifyAsync(Tell, token);
        Console.WriteLine($"La sauvegarde est entière : {Describe(backup.Manifest)}.");
        return 0;
    }

    private static async Task<string> VerifyInstallationAsync(IServiceProvider services, CancellationToken token)
    {
        await services.GetRequiredService<Installation>().RequireAsync(token);
        var wrong = await services.GetRequiredService<InstallationCheck>().RunAsync(Tell, token);
        var choice = services.GetRequiredService<DatabaseChoice>();
        return wrong.Count == 0 ? Whole(choice) : throw new BusinessRuleException(string.Join('\n', wrong));
    }

    private static string Whole(DatabaseChoice choice) =>
        choice.IsPostgreSql
            ? $"Les fichiers sont entiers, et la base répond ({choice.Place}) ; ses pages se vérifient avec pg_amcheck."
            : $"L’installation est entière ({choice.Place}).";

    private static Argument<string> File(string description) => new("FICHIER") { Description = description };

    private static Task<int> RunAsync(string? data, Func<IServiceProvider, Task<string>> run) =>
        CommonOptions.GuardAsync(async () =>
        {
            await using var app = CommonOptions.Build(data);
            await using var scope = app.Services.CreateAsyncScope();
            Console.WriteLine(await run(scope.ServiceProvider));
            return 0;
        });

    private static void Tell(string step) => Console.Error.WriteLine($"  {step}");

    private static string Describe(BackupManifest manifest)
    {
        var (rows, files) = (manifest.Entries.Sum(e => e.Rows ?? 0), manifest.Entries.Count(e => e.Rows is null));
        var moment = manifest.TakenAt.ToParis();
        return $"{French.Number(rows)} lignes, {French.Count(files, "fichier", "fichiers")}, état du {French.Date(DateOnly.FromDateTime(moment))} à {French.Hour(TimeOnly.FromDateTime(moment))}";
    }
}
