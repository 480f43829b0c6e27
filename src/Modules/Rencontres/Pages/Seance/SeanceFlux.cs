using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Maillage.Kernel.Data;
using Maillage.Kernel.Events;
using Maillage.Reseaux;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Maillage.Rencontres.Pages.Seance;

/// <summary>Tells the screen of a meeting to read itself again (server-sent events, HTML Living Standard §9.2).</summary>
internal static class SeanceFlux
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/rencontres/{slug}/seance/flux", SuivreAsync).RequireAuthorization(Acces.Animation);

    private static async Task<IResult> SuivreAsync(string slug, AppDb db, DroitsCourants droits, LiveSignal live, CancellationToken token)
    {
        var rencontre = await db.AnimeeParAsync(slug, await droits.LireAsync());
        return TypedResults.ServerSentEvents(SignauxAsync(live, rencontre.Id, token));
    }

    private static async IAsyncEnumerable<SseItem<string>> SignauxAsync(
        LiveSignal live,
        Guid rencontreId,
        [EnumeratorCancellation] CancellationToken token
    )
    {
        yield return new SseItem<string>("ouvert", "ouvert");
        await foreach (var _ in live.SubscribeAsync(rencontreId, token))
        {
            yield return new SseItem<string>("change", "change");
        }
    }
}
