using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Kernel.Emails;
using Maillage.Ui.Emails;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Reseaux.Pages.Courriels;

/// <summary>The mail itself, for the frame of its page: its own style, no script, links open in the whole window.</summary>
internal static class CourrielHtml
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints
            .MapRead(
                "/courriels/{id:guid}/html",
                async (Guid id, AppDb db, EmailOptions options, DroitsCourants droits, TimeProvider clock, HttpContext http) =>
                {
                    var courriel = await DetailModel
                        .Lisibles(db, options, await droits.LireAsync(), clock)
                        .SingleOrDefaultAsync(e => e.Id == id);
                    return courriel?.Html is { } html ? MailFrame.Show(http, html) : Results.NotFound();
                }
            )
            .RequireAuthorization(Acces.Animation);
}
