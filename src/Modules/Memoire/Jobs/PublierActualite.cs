using Maillage.Kernel.Data;
using Maillage.Kernel.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire.Jobs;

/// <summary>Shows a piece of news at the time it was set for. Set for another time since, it has another job.</summary>
public sealed record PublierActualite(Guid ActualiteId, DateTime Pour);

internal sealed class PublierActualiteHandler(AppDb db) : IJobHandler<PublierActualite>
{
    public async Task RunAsync(PublierActualite payload, CancellationToken cancellationToken)
    {
        var actualite = await db.Actualites.SingleOrDefaultAsync(a => a.Id == payload.ActualiteId, cancellationToken);
        if (actualite?.ProgrammeeLe == payload.Pour)
        {
            // At the time it was set for, even when nobody was there to run this.
            actualite.Publier(payload.Pour);
        }
    }
}
