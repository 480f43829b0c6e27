using Maillage.Kernel.Audit;
using Maillage.Kernel.Data;
using Maillage.Kernel.Emails;
using Maillage.Kernel.Files;
using Maillage.Kernel.Jobs;
using Maillage.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Kernel.Retention;

public sealed record NightlyPurge(DateOnly Day);

/// <summary>Deletes what has been kept long enough.</summary>
internal sealed class NightlyPurgeHandler(AppDb db, IFileStore files, RetentionOptions options, TimeProvider clock)
    : IJobHandler<NightlyPurge>
{
    public async Task RunAsync(NightlyPurge payload, CancellationToken cancellationToken)
    {
        var now = clock.UtcNow();
        var (jobs, emails, audit) = (now.AddDays(-options.Travaux), now.AddDays(-options.Courriels), now.AddDays(-options.Journal));
        await db.Set<Job>().Where(j => j.DoneAt < jobs).ExecuteDeleteAsync(cancellationToken);
        await db.Set<Email>().Where(e => e.SentAt < emails || e.RefusedAt < emails).ExecuteDeleteAsync(cancellationToken);
        await db.Set<EmailOutage>().Where(o => o.EndedAt < emails).ExecuteDeleteAsync(cancellationToken);
        var forms = now.AddDays(-FormUse.KeptDays);
        await db.Set<FormUse>().Where(f => f.At < forms).ExecuteDeleteAsync(cancellationToken);
        await db.Set<AuditEvent>().Where(e => e.At < audit).ExecuteDeleteAsync(cancellationToken);
        await files.SweepAsync(now.AddDays(-1), cancellationToken);
    }
}
