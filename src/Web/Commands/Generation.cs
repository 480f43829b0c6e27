using System.Diagnostics;
using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Kernel.Search;
using Maillage.Kernel.Text;
using Maillage.Memoire.Generation;
using Maillage.Rencontres.Generation;
using Maillage.Reseaux;
using Maillage.Reseaux.Generation;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Commands;

/// <summary>Fills an empty database, one network a transaction: the command and the benches share it.</summary>
public static class Generation
{
    public static void AddServices(IServiceCollection services, int seed)
    {
        var clock = new HorlogeReglable();
        services.AddSingleton<TimeProvider>(clock).AddSingleton(clock);
        // Indexed all at once, at the end.
        services.AddSingleton(new SearchOptions(IndexOnSave: false));
        services.AddSingleton(new Hasard(seed)).AddSingleton<Prose>();
        services
            .AddScoped<GenererReseaux>()
            .AddScoped<GenererSeance>()
            .AddScoped<GenererRencontres>()
            .AddScoped<GenererRessources>()
            .AddScoped<GenererActualites>()
            .AddScoped<GenererFiches>()
            .AddScoped<GenererBulletins>()
            .AddScoped<Etaler>();
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
        var ressources = scope.ServiceProvider.GetRequiredService<GenererRessources>();
        var actualites = scope.ServiceProvider.GetRequiredService<GenererActualites>();
        var fiches = scope.ServiceProvider.GetRequiredService<GenererFiches>();
        var bulletins = scope.ServiceProvider.GetRequiredService<GenererBulletins>();
        var rencontres = scope.ServiceProvider.GetRequiredService<GenererRencontres>();
        var (watch, written, total) = (Stopwatch.StartNew(), 0, taille.Cites.Sum(taille.Rencontres));
        for (var i = 0; i < taille.Cites.Length; i++)
        {
            var before = written;
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            var genere = await reseaux.ExecuteAsync(taille, i, cancellationToken);
            await rencontres.ExecuteAsync(taille, genere, n => Tell(written = before + n), cancellationToken);
            await ressources.ExecuteAsync(taille, genere, cancellationToken);
            await actualites.ExecuteAsync(taille, genere, cancellationToken);
            await fiches.ExecuteAsync(taille, genere, cancellationToken);
            await bulletins.ExecuteAsync(taille, genere, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        await progress.WriteLineAsync();
        await ReindexerCommand.RunAsync(services, progress, cancellationToken);
        // The planners of both databases choose better once they have counted.
        await db.Database.ExecuteSqlRawAsync("analyze", cancellationToken);

        void Tell(int n) =>
            progress.Write(
                $"\r{French.Number(n)} rencontres sur {French.Number(total)}, {French.Number((int)watch.Elapsed.TotalSeconds)} s "
            );
    }
}
