using System.Security.Claims;
using Maillage.Kernel.Data;
using Maillage.Kernel.Time;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Reseaux;

/// <summary>A session that was signed out of. Its cookie may have been copied: it opens nothing any more, on any node.</summary>
public sealed class SessionFermee
{
    /// <summary>As in the sealed cookie.</summary>
    public required Guid Id { get; init; }
    public required DateTime FermeeLe { get; init; }
}

internal sealed class SessionFermeeConfiguration : IEntityTypeConfiguration<SessionFermee>
{
    public void Configure(EntityTypeBuilder<SessionFermee> builder) => builder.ToTable("reseaux_sessions_fermees");
}

/// <summary>Gives each session a number, and ends it here when it ends in the browser.</summary>
internal sealed class Sessions(AppDb db, ReadMemory memory, TimeProvider clock)
{
    public static readonly TimeSpan Duree = TimeSpan.FromDays(14);
    private const string Cle = "session";
    private static readonly string Sceau = new ClaimsIdentityOptions().SecurityStampClaimType;

    /// <summary>One signs in again before a sensitive act: the session before ends, its copies with it. A session renewed keeps its number.</summary>
    public static async Task OuvrirAsync(CookieSigningInContext context)
    {
        await ConfirmationRecente.Dater(context);
        if (context.Properties.Items.TryAdd(Cle, Identifiers.Next().ToString()))
        {
            await FermerAsync(context.HttpContext);
        }
    }

    public static Task FermerAsync(CookieSigningOutContext context) => FermerAsync(context.HttpContext);

    /// <summary>Still open, and of the account as it is: a password changed elsewhere ends it at once.</summary>
    public static async Task ValiderAsync(CookieValidatePrincipalContext context)
    {
        var sessions = context.HttpContext.RequestServices.GetRequiredService<Sessions>();
        if (
            context.Properties.Items.TryGetValue(Cle, out var texte)
            && Guid.TryParse(texte, out var session)
            && await sessions.EstOuverteAsync(session, context.Principal!)
        )
        {
            context.HttpContext.Items[typeof(SessionFermee)] = session;
            await SecurityStampValidator.ValidatePrincipalAsync(context);
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    private static async Task FermerAsync(HttpContext http)
    {
        if (http.Items.Remove(typeof(SessionFermee), out var session))
        {
            await http.RequestServices.GetRequiredService<Sessions>().FermerAsync((Guid)session!);
        }
    }

    private async Task FermerAsync(Guid session)
    {
        // A cookie lives no longer: what is older has nothing left to close.
        var limite = clock.UtcNow() - Duree - TimeSpan.FromDays(1);
        await db.SessionsFermees.Where(s => s.FermeeLe < limite).ExecuteDeleteAsync();
        if (!await db.SessionsFermees.AnyAsync(s => s.Id == session))
        {
            db.Add(new SessionFermee { Id = session, FermeeLe = clock.UtcNow() });
            await db.SaveChangesAsync();
        }
    }

    private async Task<bool> EstOuverteAsync(Guid session, ClaimsPrincipal personne)
    {
        if (!Guid.TryParse(personne.FindFirstValue(ClaimTypes.NameIdentifier), out var compte))
        {
            return false;
        }

        var etat = await memory.GetAsync((nameof(Sessions), compte, session), () => LireAsync(compte, session));
        return !etat.Fermee && etat.Sceau == personne.FindFirstValue(Sceau);
    }

    private async Task<Etat> LireAsync(Guid compte, Guid session)
    {
        var fermees = db.SessionsFermees;
        return await db
                .Comptes.Where(c => c.Id == compte)
                .Select(c => new Etat(c.SecurityStamp, fermees.Any(s => s.Id == session)))
                .SingleOrDefaultAsync()
            ?? new Etat(null, Fermee: true);
    }

    private sealed record Etat(string? Sceau, bool Fermee);
}
