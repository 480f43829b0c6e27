using Maillage.Kernel.Data;
using Maillage.Memoire.Demo;
using Maillage.Rencontres.Demo;
using Maillage.Reseaux;
using Maillage.Reseaux.Demo;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Commands;

/// <summary>Writes the demonstration network, module by module, in one transaction; a second start keeps what is there.</summary>
public static class DemoSeed
{
    public static async Task EnsureAsync(IServiceProvider services, CancellationToken cancellationToken = default)
    {
        var db = services.GetRequiredService<AppDb>();
        if (await db.Reseaux.AnyAsync(cancellationToken))
        {
            return;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await ActivatorUtilities.CreateInstance<ReseauxDemo>(services).SeedAsync(cancellationToken);
        await ActivatorUtilities.CreateInstance<RencontresDemo>(services).SeedAsync(cancellationToken);
        await ActivatorUtilities.CreateInstance<ComptesRendusDemo>(services).SeedAsync(cancellationToken);
        await ActivatorUtilities.CreateInstance<RessourcesDemo>(services).SeedAsync(cancellationToken);
        await ActivatorUtilities.CreateInstance<ActualitesDemo>(services).SeedAsync(cancellationToken);
        await ActivatorUtilities.CreateInstance<FichesDemo>(services).SeedAsync(cancellationToken);
        await ActivatorUtilities.CreateInstance<BulletinsDemo>(services).SeedAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
