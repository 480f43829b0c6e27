using System.Threading.Channels;

namespace Maillage.Kernel.Jobs;

/// <summary>Wakes the runner of this process as soon as a job is saved; other nodes find it when they poll.</summary>
public sealed class JobSignal
{
    private readonly Channel<bool>[] _channels =
    [
        .. Enum.GetValues<JobLane>()
            .Select(_ => Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite })),
    ];

    public void Ring()
    {
        foreach (var lane in Enum.GetValues<JobLane>())
        {
            Ring(lane);
        }
    }

    internal void Ring(JobLane lane) => _channels[(int)lane].Writer.TryWrite(true);

    internal async Task WaitAsync(JobLane lane, TimeSpan atMost, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(atMost);
        try
        {
            await _channels[(int)lane].Reader.ReadAsync(timeout.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // Nobody rang: time to poll.
        }
    }
}
