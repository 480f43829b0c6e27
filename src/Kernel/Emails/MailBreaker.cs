using Maillage.Kernel.Data;
using Maillage.Kernel.Jobs;
using Maillage.Kernel.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Kernel.Emails;

/// <summary>Keeps a mail server that is down from being waited for by every mail in turn. Its state is in the database: all nodes share it,
/// and people read it at /courriels.</summary>
internal sealed class MailBreaker(IServiceScopeFactory scopes, EmailOptions options, TimeProvider clock) : ILaneGate
{
    private volatile bool _suspected;

    public JobLane Lane => JobLane.Mail;

    /// <summary>Closed, always; open, only whoever is first when the time of the next try has come, and for one mail.</summary>
    public async Task<bool> MayRunAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var outage = await Current(db).AsNoTracking().FirstOrDefaultAsync(cancellationToken);
        _suspected = outage is not null;
        var now = clock.UtcNow();
        if (outage is null || outage.NextTryAt > now)
        {
            return outage is null;
        }

        var meanwhile = now.AddSeconds(options.TimeoutSeconds);
        return await db.Set<EmailOutage>()
                .Where(o => o.Id == outage.Id && o.NextTryAt <= now)
                .ExecuteUpdateAsync(set => set.SetProperty(o => o.NextTryAt, meanwhile), cancellationToken) == 1;
    }

    /// <returns>When the next try is.</returns>
    public async Task<DateTime> OpenAsync(string cause, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var now = clock.UtcNow();
        var outage = await Current(db).FirstOrDefaultAsync(cancellationToken);
        if (outage is null)
        {
            outage = new EmailOutage { BeganAt = now };
            db.Add(outage);
        }

        outage.Note(cause, now);
        await db.SaveChangesAsync(cancellationToken);
        return outage.NextTryAt;
    }

    /// <summary>The server answered: whatever it said, mails go again.</summary>
    public async Task CloseAsync(CancellationToken cancellationToken)
    {
        if (!_suspected)
        {
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        var now = clock.UtcNow();
        await Current(scope.ServiceProvider.GetRequiredService<AppDb>())
            .ExecuteUpdateAsync(set => set.SetProperty(o => o.EndedAt, now), cancellationToken);
        _suspected = false;
    }

    private static IQueryable<EmailOutage> Current(AppDb db) =>
        db.Set<EmailOutage>().Where(o => o.EndedAt == null).OrderBy(o => o.BeganAt).ThenBy(o => o.Id);
}
