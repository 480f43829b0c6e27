using System.CommandLine;
using System.Diagnostics;
using Maillage.Database;
using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Kernel.Text;
using Maillage.Rencontres.Generation;
using Maillage.Reseaux;
using Maillage.Reseaux.Demo;
using Maillage.Reseaux.Generation;
using Maillage.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Commands;

internal static class GenererCommand
{
    public static Command Create()
    {
        var size = new Option<string>("--taille")
        {
            Description = "demo (un réseau), national (18 réseaux, 10 ans) ou siecle (dix fois national)",
            Required = true,
        };
        size.AcceptOnlyFromAmong([.. Taille.Toutes.Select(t => t.Nom)]);
        var seed = new Option<int>("--graine") { Description = "La même graine donne les mêmes textes", DefaultValueFactory = _ => 1 };
        var data = CommonOptions.Data();
        var command = new Command("generer", "Remplit une base vide de données inventées, pour mesurer et essayer") { size, seed, data };
        command.SetAction(
            (parsed, token) =>
                CommonOptions.GuardAsync(async () =>
                {
                    var taille = Taille.Toutes.Single(t => t.Nom == parsed.GetRequiredValue(size));
                    await using var app = MaillageApp.Build(
                        [],
                        builder =>
                        {
                            CommonOptions.Settings(parsed.GetValue(data))(builder);
                            Generation.AddServices(builder.Services, parsed.GetValue(seed));
                        }
                    );
                    await app.Services.GetRequiredService<MigrationRunner>().MigrateAsync(token);
                    await Generation.RunAsync(app.Services, taille, Console.Error, token);
                    Console.WriteLine(
                        $"Comptes : {GenererReseaux.Courriel("administration", 0)}, puis animation.N et cpo.N pour chaque réseau."
                    );
                    Console.WriteLine($"Mot de passe : {ComptesDemo.MotDePasse}");
                    return 0;
                })
        );
        return command;
    }
}

/// <summary>Fills an empty database, one network a transaction: the command and the benches share it.</summary>
public static class Generation
{
    public static void AddServices(IServiceCollection services, int seed)
    {
        var clock = new HorlogeReglable();
        services.AddSingleton<TimeProvider>(clock).AddSingleton(clock);
        services.AddSingleton(new Hasard(seed)).AddSingleton<Prose>();
        services.AddScoped<GenererReseaux>().AddScoped<GenererSeance>().AddScoped<GenererRencontres>();
    }

    /// <exception cref="BusinessRuleException">The database is not empty.</exception>
    public static async Task RunAsync(IServiceProvider services, Taille taille, TextWriter progress, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        if (await db.Reseaux.AnyAsync(cancellationToken))
        {
            throw new BusinessRuleException("La base contient déjà un réseau : la génération ne se fait que dans une base vide.");
        }

        var reseaux = scope.ServiceProvider.GetRequiredService<GenererReseaux>();
        var rencontres = scope.ServiceProvider.GetRequiredService<GenererRencontres>();
        var (watch, written, total) = (Stopwatch.StartNew(), 0, taille.Cites.Sum(taille.Rencontres));
        for (var i = 0; i < taille.Cites.Length; i++)
        {
            var before = written;
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            var genere = await reseaux.ExecuteAsync(taille, i, cancellationToken);
            await rencontres.ExecuteAsync(taille, genere, n => Tell(written = before + n), cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        // The planners of both databases choose better once they have counted.
        await db.Database.ExecuteSqlRawAsync("analyze", cancellationToken);
        await progress.WriteLineAsync();

        void Tell(int n) =>
            progress.Write(
                $"\r{French.Number(n)} rencontres sur {French.Number(total)}, {French.Number((int)watch.Elapsed.TotalSeconds)} s "
            );
    }
}
