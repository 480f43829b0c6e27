using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Kernel.Events;
using Maillage.Memoire.Bulletins;
using Maillage.Reseaux;
using Maillage.Ui.Caching;
using Maillage.Ui.Emails;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Maillage.Memoire.Pages.Bulletins;

/// <summary>What the pages of a bulletin ask for beside themselves: the mail in its frame, the news of the sending.</summary>
internal static class BulletinEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapRead("/bulletins/{slug}/apercu/html", MontrerAsync).RequireAuthorization(Acces.Animation);
        endpoints.MapRead("/bulletins/{slug}/envois/flux", SuivreAsync).RequireAuthorization(Acces.Animation);
    }

    private static async Task<IResult> MontrerAsync(string slug, AppDb db, DroitsCourants droits, EcrireCourriel ecrire, HttpContext http)
    {
        var lecteur = await droits.LireAsync();
        var bulletin = await db.BulletinAnimeParAsync(slug, lecteur);
        var courriel = await ApercuModel.CourrielAsync(db, ecrire, bulletin, lecteur);
        return courriel?.Html is { } html ? MailFrame.Show(http, html) : Results.NotFound();
    }

    private static async Task<IResult> SuivreAsync(
        string slug,
        AppDb db,
        DroitsCourants droits,
        LiveSignal live,
        CancellationToken token
    ) => LiveStream.Of(live, (await db.BulletinAnimeParAsync(slug, await droits.LireAsync())).Id, token);
}
