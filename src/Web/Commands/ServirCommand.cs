using System.CommandLine;
using Maillage.Kernel.Data;
using Maillage.Kernel.Jobs;
using Maillage.Kernel.Search;
using Maillage.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Commands;

internal static class ServirCommand
{
    public static Command Create()
    {
        var (port, data) = (CommonOptions.Port(), CommonOptions.Data());
        var command = new Command("servir", "Sert l’application, après avoir mis la base à jour") { port, data };
        command.SetAction(
            (parsed, token) =>
                CommonOptions.GuardAsync(async () =>
                {
                    await using var app = CommonOptions.Build(parsed.GetValue(data), parsed.GetValue(port));
                    using var held = await app.OpenInstallationAsync(token);
                    await RunAsync(app, $"Maillage écoute sur http://localhost:{parsed.GetValue(port)}", token);
                    return 0;
                })
        );
        return command;
    }

    internal static async Task RunAsync(WebApplication app, string welcome, CancellationToken token)
    {
        await EnsureIndexAsync(app.Services, token);
        await app.StartAsync(token);
        Console.WriteLine(welcome);
        await app.WaitForShutdownAsync(token);
    }

    /// <summary>A database restored, or of an older version: its index is made while it serves.</summary>
    private static async Task EnsureIndexAsync(IServiceProvider services, CancellationToken token)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var isAsked = await db.Set<Job>().AnyAsync(j => j.Kind == nameof(Reindex) && j.DoneAt == null, token);
        if (!isAsked && !await SearchIndexer.IsCurrentAsync(db, token))
        {
            db.Add(Job.For(new Reindex(), services.GetRequiredService<TimeProvider>().UtcNow()));
            await db.SaveChangesAsync(token);
        }
    }
}
