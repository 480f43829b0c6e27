using System.CommandLine;
using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Reseaux;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Commands;

internal static class ImporterCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("FICHIER") { Description = "Liste de cités au format JSON" };
        var network = new Option<string>("--reseau") { Description = "Nom du réseau, créé s’il n’existe pas", Required = true };
        var host = new Option<string>("--animation")
        {
            Description = "Nom du centre de ressources qui l’anime",
            DefaultValueFactory = _ => "",
        };
        var data = CommonOptions.Data();
        var command = new Command("importer", "Importe les cités d’un réseau, avec leurs chiffres et leurs sources")
        {
            file,
            network,
            host,
            data,
        };
        command.SetAction(
            (parsed, token) =>
                CommonOptions.GuardAsync(() =>
                    ImportAsync(
                        parsed.GetRequiredValue(file),
                        parsed.GetRequiredValue(network),
                        parsed.GetRequiredValue(host),
                        parsed.GetValue(data),
                        token
                    )
                )
        );
        return command;
    }

    private static async Task<int> ImportAsync(FileInfo file, string network, string host, string? data, CancellationToken token)
    {
        await using var json = file.OpenRead();
        await using var app = CommonOptions.Build(data);
        await app.RequireInstallationAsync(token);
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var reseau = await db.Reseaux.SingleOrDefaultAsync(r => r.Nom == network, token);
        if (reseau is null)
        {
            reseau = Reseau.Creer(network, host);
            db.Add(reseau);
        }

        var count = await scope.ServiceProvider.GetRequiredService<ImportCites>().ExecuteAsync(reseau, json, token);
        Console.WriteLine($"{Kernel.Text.French.Count(count, "cité importée", "cités importées")} dans « {network} ».");
        return 0;
    }
}
