using System.CommandLine;
using Maillage.Database;
using Maillage.Web.Hosting;

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
                    await using var app = MaillageApp.Build([], CommonOptions.Settings(parsed.GetValue(data), parsed.GetValue(port)));
                    await app.Services.GetRequiredService<MigrationRunner>().MigrateAsync(token);
                    await RunAsync(app, $"Maillage écoute sur http://localhost:{parsed.GetValue(port)}", token);
                    return 0;
                })
        );
        return command;
    }

    internal static async Task RunAsync(WebApplication app, string welcome, CancellationToken token)
    {
        await app.StartAsync(token);
        Console.WriteLine(welcome);
        await app.WaitForShutdownAsync(token);
    }
}
