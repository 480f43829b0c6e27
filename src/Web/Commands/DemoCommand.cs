using System.CommandLine;
using Maillage.Reseaux.Demo;

namespace Maillage.Web.Commands;

internal static class DemoCommand
{
    public static Command Create()
    {
        var (port, data) = (CommonOptions.Port(), CommonOptions.Data());
        var command = new Command("demo", "Crée le réseau de démonstration s’il n’existe pas, et le sert") { port, data };
        command.SetAction(
            (parsed, token) =>
                CommonOptions.GuardAsync(() => ServeAsync(parsed.GetValue(data) ?? "donnees/demo", parsed.GetValue(port), token))
        );
        return command;
    }

    private static async Task<int> ServeAsync(string data, int port, CancellationToken token)
    {
        await using var app = CommonOptions.Build(data, port, demonstration: true);
        using var held = await app.OpenInstallationAsync(token);
        await using (var scope = app.Services.CreateAsyncScope())
        {
            await DemoSeed.EnsureAsync(scope.ServiceProvider, token);
        }

        await ServirCommand.RunAsync(app, Welcome(port), token);
        return 0;
    }

    private static string Welcome(int port) =>
        $"""

            Maillage, démonstration : http://localhost:{port}

            Trois comptes, un seul mot de passe ({ComptesDemo.MotDePasse}) :
              animation@demo.example   anime le réseau
              cpo@demo.example         coordonne la cité d’Arras
              admin@demo.example       administre l’installation

            Les courriels ne partent pas : ils se lisent sur http://localhost:{port}/courriels
            Ctrl-C pour arrêter.

            """;
}
