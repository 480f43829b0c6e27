using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Maillage.Kernel.Events;
using Microsoft.AspNetCore.Http;

namespace Maillage.Ui.Caching;

/// <summary>Tells an open screen to read itself again (server-sent events, HTML Living Standard §9.2).</summary>
public static class LiveStream
{
    public static IResult Of(LiveSignal live, Guid topic, CancellationToken cancellationToken) =>
        TypedResults.ServerSentEvents(FollowAsync(live, topic, cancellationToken));

    private static async IAsyncEnumerable<SseItem<string>> FollowAsync(
        LiveSignal live,
        Guid topic,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        yield return new SseItem<string>("ouvert", "ouvert");
        await foreach (var _ in live.SubscribeAsync(topic, cancellationToken))
        {
            yield return new SseItem<string>("change", "change");
        }
    }
}
