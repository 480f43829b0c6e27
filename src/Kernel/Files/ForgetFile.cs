using Maillage.Kernel.Data;
using Maillage.Kernel.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Kernel.Files;

/// <summary>Deletes bytes, unless something still names them.</summary>
public sealed record ForgetFile(string Fingerprint);

internal sealed class ForgetFileHandler(AppDb db, IFileStore store) : IJobHandler<ForgetFile>
{
    public async Task RunAsync(ForgetFile payload, CancellationToken cancellationToken)
    {
        if (!await db.Set<StoredFile>().AnyAsync(f => f.Fingerprint == payload.Fingerprint, cancellationToken))
        {
            await store.DeleteAsync(payload.Fingerprint, cancellationToken);
        }
    }
}
