using Maillage.Kernel.Data;
using Maillage.Kernel.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Kernel.Jobs;

/// <summary>Keeps a long job for the process that runs it, as long as that process lives.</summary>
internal sealed class LeaseRenewal : IAsyncDisposable
{
    private readonly CancellationTokenSource _done = new();
    private readonly Task _renewing;

    public LeaseRenewal(IServiceScopeFactory scopes, TimeProvider clock, Job job, TimeSpan lease) =>
        _renewing = RenewAsync(scopes, clock, job.Id, job.Attempts, lease);

    private async Task RenewAsync(IServiceScopeFactory scopes, TimeProvider clock, Guid id, int attempts, TimeSpan lease)
    {
        using var timer = new PeriodicTimer(lease / 4);
        try
        {
            while (await timer.WaitForNextTickAsync(_done.Token))
            {
                await using var scope = scopes.CreateAsyncScope();
                var jobs = scope.ServiceProvider.GetRequiredService<AppDb>().Set<Job>();
                var until = clock.UtcNow() + lease;
                await jobs.Where(j => j.Id == id && j.Attempts == attempts)
                    .ExecuteUpdateAsync(set => set.SetProperty(j => j.TakenUntil, until), _done.Token);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or System.Data.Common.DbException)
        {
            // Done; or the database is away, and the lease ends as that of a process that died.
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _done.CancelAsync();
        await _renewing;
        _done.Dispose();
    }
}
