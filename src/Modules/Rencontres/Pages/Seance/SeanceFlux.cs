using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Kernel.Events;
using Maillage.Reseaux;
using Maillage.Ui.Caching;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Maillage.Rencontres.Pages.Seance;

/// <summary>Tells the screen of a meeting to read itself again.</summary>
internal static class SeanceFlux
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapRead("/rencontres/{slug}/seance/flux", SuivreAsync).RequireAuthorization(Acces.Animation);

    private static async Task<IResult> SuivreAsync(
        string slug,
        AppDb db,
        DroitsCourants droits,
        LiveSignal live,
        CancellationToken token
    ) => LiveStream.Of(live, (await db.AnimeeParAsync(slug, await droits.LireAsync())).Id, token);
}
