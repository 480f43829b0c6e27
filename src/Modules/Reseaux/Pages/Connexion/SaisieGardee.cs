using System.Security.Cryptography;
using System.Text.Json;
using Maillage.Ui.Sending;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Maillage.Reseaux.Pages.Connexion;

/// <summary>What was typed in a form sent after the session had ended: it travels, sealed, through the sign-in page and is sent again after.</summary>
public sealed record SaisieGardee(string Adresse, IReadOnlyList<KeyValuePair<string, string>> Champs);

/// <summary>The same, given back: what it would do, in the words of its page, which this reader may open, or not.</summary>
public sealed record FormulaireRendu(SaisieGardee Saisie, SentForm? Dit);

/// <summary>Seals and opens what was typed. Nothing is stored: the page carries it.</summary>
public sealed class SaisiesGardees(IDataProtectionProvider protection, IAntiforgery antiforgery, FormRoom room, PageReader pages)
{
    private static readonly TimeSpan Duree = TimeSpan.FromHours(12);
    private readonly ITimeLimitedDataProtector _sceau = protection.CreateProtector(nameof(SaisieGardee)).ToTimeLimitedDataProtector();

    /// <summary>What the sign-in page of this request is to carry; nothing if it is not about a form.</summary>
    public static string? De(HttpContext http) => http.Items[typeof(SaisieGardee)] as string;

    /// <summary>Answers somebody who must sign in first: with the form they sent, if it is surely from a page of ours and does nothing
    /// that asks for more than being signed in; else by the sign-in page alone, and what was sent is not read.</summary>
    public Task GarderOuRenvoyerAsync(HttpContext http)
    {
        var request = http.Request;
        if (PeutGarder(http) && room.TryEnter(http))
        {
            return GarderAsync(http);
        }

        var reads = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        var retour = Uri.EscapeDataString(reads ? request.GetEncodedPathAndQuery() : request.Path.ToUriComponent());
        http.Response.Redirect($"/connexion?{(reads ? "" : "refaire=true&")}retour={retour}");
        return Task.CompletedTask;
    }

    public SaisieGardee? Ouvrir(string? scellee)
    {
        try
        {
            return string.IsNullOrEmpty(scellee) ? null : JsonSerializer.Deserialize<SaisieGardee>(_sceau.Unprotect(scellee));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Reads the page of the form as the person who has just come in, to say what would be sent to it.</summary>
    public async Task<FormulaireRendu> RendreAsync(SaisieGardee saisie, HttpContext http) =>
        new(saisie, await pages.ReadAsync(http, saisie.Adresse) is { } html ? SentForm.Read(html, saisie.Adresse, saisie.Champs) : null);

    private static bool PeutGarder(HttpContext http)
    {
        var request = http.Request;
        var page = http.GetEndpoint()?.Metadata;
        return HttpMethods.IsPost(request.Method)
            && request.HasFormContentType
            && request.ContentLength <= FormRoom.Form
            && !request.Headers.Accept.Contains("application/json")
            && SameOrigin.Of(request) == RequestOrigin.Ours
            && page?.GetMetadata<ActeSensibleAttribute>() is null
            && page?.GetMetadata<SaisieJamaisGardeeAttribute>() is null;
    }

    // Files are to be chosen again. What is no form answers 400.
    private async Task GarderAsync(HttpContext http)
    {
        IFormCollection form;
        try
        {
            form = await http.Request.ReadFormAsync(http.RequestAborted);
        }
        catch (Exception e) when (e is InvalidDataException or BadHttpRequestException)
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        var jeton = antiforgery.GetAndStoreTokens(http).FormFieldName;
        var champs = form.Where(f => f.Key != jeton).SelectMany(f => f.Value.Select(v => KeyValuePair.Create(f.Key, v ?? "")));
        var saisie = new SaisieGardee($"{http.Request.Path}{http.Request.QueryString}", [.. champs]);
        http.Items[typeof(SaisieGardee)] = _sceau.Protect(JsonSerializer.Serialize(saisie), Duree);
        http.Response.StatusCode = StatusCodes.Status401Unauthorized;
    }
}
