using System.Security.Cryptography;
using System.Text;
using Maillage.Kernel.Data;
using Maillage.Kernel.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Kernel.Jobs;

/// <summary>Queues the daily jobs of today, once whatever the number of processes: their identifiers follow from their kind and day.</summary>
public sealed class DailyJobs(IServiceScopeFactory scopes, IEnumerable<DailyJob> daily, TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);
    private DateOnly _planned;

    internal async Task PlanAsync(CancellationToken cancellationToken)
    {
        var today = clock.TodayInParis();
        if (_planned == today)
        {
            return;
        }

        await _one.WaitAsync(cancellationToken);
        try
        {
            if (_planned != today)
            {
                await PlanAsync(today, cancellationToken);
                _planned = today;
            }
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task PlanAsync(DateOnly today, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        foreach (var job in daily.Select(d => d.For(today, ParisTime.FromParis(today, d.At))))
        {
            if (!await db.Set<Job>().AnyAsync(j => j.Id == job.Id, cancellationToken))
            {
                db.Add(job);
                await SaveUnlessThereAsync(db, cancellationToken);
            }
        }
    }

    public void Dispose() => _one.Dispose();

    private static async Task SaveUnlessThereAsync(AppDb db, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Another process was faster.
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>A UUID of version 8 (RFC 9562, 5.8), the same for the same kind and day.</summary>
    internal static Guid IdOf(string kind, DateOnly day)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"{kind} {day:yyyy-MM-dd}"))[..16];
        bytes[6] = (byte)(0x80 | (bytes[6] & 0x0F));
        bytes[8] = (byte)(0x80 | (bytes[8] & 0x3F));
        return new Guid(bytes, bigEndian: true);
    }
}
