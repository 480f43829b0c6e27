using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;

namespace Maillage.Kernel.Events;

/// <summary>Tells open screens that what they show has changed. It carries no content: each screen reads again what it may see.</summary>
public sealed class LiveSignal
{
    private readonly ConcurrentDictionary<Guid, ConcurrentDictionary<Channel<bool>, bool>> _screens = new();

    // Open streams would hold a stopping server for as long as it has patience.
    public LiveSignal(IHostApplicationLifetime lifetime) =>
        lifetime.ApplicationStopping.Register(() =>
        {
            foreach (var screen in _screens.Values.SelectMany(s => s.Keys))
            {
                screen.Writer.TryComplete();
            }
        });

    /// <summary>Called when this process changed a topic, to tell the other nodes.</summary>
    public Action<Guid>? Published { get; set; }

    public void Publish(Guid topic)
    {
        PublishFromElsewhere(topic);
        Published?.Invoke(topic);
    }

    /// <summary>Screens open here may have missed something: each reads again.</summary>
    public void PublishAll()
    {
        foreach (var topic in _screens.Keys)
        {
            PublishFromElsewhere(topic);
        }
    }

    /// <summary>Another node says that a topic changed.</summary>
    public void PublishFromElsewhere(Guid topic)
    {
        if (_screens.TryGetValue(topic, out var screens))
        {
            foreach (var screen in screens.Keys)
            {
                screen.Writer.TryWrite(true);
            }
        }
    }

    /// <summary>One item each time the topic changed; changes that come together count once.</summary>
    public async IAsyncEnumerable<bool> SubscribeAsync(
        Guid topic,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var screen = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        var screens = _screens.GetOrAdd(topic, _ => new ConcurrentDictionary<Channel<bool>, bool>());
        screens[screen] = true;
        try
        {
            await foreach (var change in screen.Reader.ReadAllAsync(cancellationToken))
            {
                yield return change;
            }
        }
        finally
        {
            screens.TryRemove(screen, out _);
        }
    }
}
