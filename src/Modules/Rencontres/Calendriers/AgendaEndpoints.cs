using System.Text;
using Maillage.Documents.Calendriers;
using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Kernel.Time;
using Maillage.Reseaux;
using Maillage.Reseaux.Liens;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Rencontres.Calendriers;

/// <summary>Calendars: the public one, one meeting, the one of a personal link, the private subscription of a member.</summary>
internal static class AgendaEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapRead("/agenda.ics", PublicAsync).AllowAnonymous();
        endpoints.MapRead("/agenda/{jeton}.ics", AbonnementAsync).AllowAnonymous();
        endpoints.MapRead("/rencontres/{slug}.ics", RencontreAsync).AllowAnonymous();
        endpoints.MapRead("/invitation/{jeton}/agenda.ics", InvitationAsync).AllowAnonymous();
    }

    private static async Task<IResult> PublicAsync(AppDb db, Convocations convocations, TimeProvider clock) =>
        await EcrireAsync("Cités éducatives", db.Rencontres.VisiblesPar(Droits.Visiteur), convocations, clock);

    private static async Task<IResult> AbonnementAsync(
        string jeton,
        AppDb db,
        LireDroits lire,
        LiensPersonnels liens,
        Convocations convocations,
        TimeProvider clock
    )
    {
        var lien = await liens.LireAsync(jeton, NatureLien.Agenda);
        // A calendar shows what was announced: no drafts, whatever one runs.
        var droits = (await lire.DePersonneAsync(lien.PersonneId)) with
        {
            EstAdministrateur = false,
            ReseauxAnimes = [],
        };
        return await EcrireAsync(
            droits.Reseaux.Count > 1 ? "Mes réseaux" : "Mon réseau",
            db.Rencontres.VisiblesPar(droits).Where(r => droits.Reseaux.Contains(r.ReseauId)),
            convocations,
            clock
        );
    }

    private static async Task<IResult> RencontreAsync(
        string slug,
        AppDb db,
        DroitsCourants droits,
        Convocations convocations,
        TimeProvider clock
    )
    {
        var visibles = db.Rencontres.VisiblesPar(await droits.LireAsync()).Where(r => r.Slug == slug);
        return await visibles.AnyAsync() ? await EcrireAsync("Rencontre", visibles, convocations, clock) : Results.NotFound();
    }

    private static async Task<IResult> InvitationAsync(
        string jeton,
        HttpContext http,
        AppDb db,
        LiensPersonnels liens,
        Convocations convocations,
        TimeProvider clock
    )
    {
        var now = clock.UtcNow();
        var lien = await liens.LireAsync(jeton, NatureLien.Invitation);
        var invitation = await db.Invitations.SingleAsync(i => i.Id == lien.SujetId);
        http.Response.Headers.CacheControl = "no-store";
        var rencontre = await db.Rencontres.SingleAsync(r => r.Id == invitation.RencontreId);
        var personne = await db.Personnes.SingleAsync(p => p.Id == invitation.PersonneId);
        return Fichier(Agenda.Ecrire(rencontre.Titre, [convocations.Evenement(rencontre, now, personne)]));
    }

    private static async Task<IResult> EcrireAsync(
        string nom,
        IQueryable<Rencontre> rencontres,
        Convocations convocations,
        TimeProvider clock
    )
    {
        // Calendars ask often: the past year and what comes is enough.
        var depuis = clock.TodayInParis().AddYears(-1);
        var lues = await rencontres.AsNoTracking().Where(r => r.Jour >= depuis && !r.DateInconnue).OrderBy(r => r.Jour).ToListAsync();
        return Fichier(Agenda.Ecrire(nom, lues.Select(r => convocations.Evenement(r, clock.UtcNow()))));
    }

    private static IResult Fichier(string texte) =>
        Results.File(Encoding.UTF8.GetBytes(texte), "text/calendar; charset=utf-8", "agenda.ics");
}
