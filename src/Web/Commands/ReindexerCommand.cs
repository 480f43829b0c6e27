using System.CommandLine;
using System.Diagnostics;
using Maillage.Kernel.Data;
using Maillage.Kernel.Search;
using Maillage.Kernel.Text;

namespace Maillage.Web.Commands;

internal static class ReindexerCommand
{
    public static Command Create()
    {
        var data = CommonOptions.Data();
        var command = new Command("reindexer", "Refait l’index de la recherche, sans arrêter le site") { data };
        command.SetAction(
            (parsed, token) =>
                CommonOptions.GuardAsync(async () =>
                {
                    await using var app = CommonOptions.Build(parsed.GetValue(data));
                    await app.RequireInstallationAsync(token);
                    await RunAsync(app.Services, Console.Error, token);
                    Console.WriteLine("L’index est refait.");
                    return 0;
                })
        );
        return command;
    }

    /// <summary>Says how far it is.</summary>
    internal static async Task RunAsync(IServiceProvider services, TextWriter progress, CancellationToken token)
    {
        await using var scope = services.CreateAsyncScope();
        var watch = Stopwatch.StartNew();
        await scope
            .ServiceProvider.GetRequiredService<SearchIndexer>()
            .RebuildAsync(
                scope.ServiceProvider.GetRequiredService<AppDb>(),
                (done, total) =>
                    progress.Write(
                        $"\rindex : {French.Number(done)} sur {French.Number(total)}, {French.Number((int)watch.Elapsed.TotalSeconds)} s "
                    ),
                token
            );
        await progress.WriteLineAsync();
    }
}
