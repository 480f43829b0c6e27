using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Identity;

namespace Maillage.Reseaux;

/// <summary>Before a sensitive act, asks those who signed in a while ago to do so again. What they sent is not read: they do it again,
/// knowing what they do.</summary>
public sealed class ConfirmationRecente(RequestDelegate next, TimeProvider clock)
{
    public static readonly TimeSpan Duree = TimeSpan.FromMinutes(15);
    private const string Cle = "confirme";

    public async Task InvokeAsync(HttpContext http)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<ActeSensibleAttribute>() is null || await EstRecenteAsync(http))
        {
            await next(http);
        }
        else
        {
            var request = http.Request;
            var sent = !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method);
            var retour = Uri.EscapeDataString(sent ? request.Path.ToUriComponent() : request.GetEncodedPathAndQuery());
            http.Response.Redirect($"/connexion?confirmation=true{(sent ? "&refaire=true" : "")}&retour={retour}");
        }
    }

    /// <summary>Writes in the session when the person came in; a session renewed on the way keeps its hour.</summary>
    internal static Task Dater(CookieSigningInContext context)
    {
        var clock = context.Options.TimeProvider ?? TimeProvider.System;
        context.Properties.Items.TryAdd(Cle, clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        return Task.CompletedTask;
    }

    private async Task<bool> EstRecenteAsync(HttpContext http)
    {
        var session = await http.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        return session.Properties?.Items.TryGetValue(Cle, out var texte) == true
            && long.TryParse(texte, CultureInfo.InvariantCulture, out var secondes)
            && clock.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(secondes) < Duree;
    }
}
