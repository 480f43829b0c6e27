using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Maillage.Reseaux.Pages.Connexion;

/// <summary>What was typed in a form sent after the session had ended: it travels, sealed, through the sign-in page and is sent again after.</summary>
public sealed record SaisieGardee(string Adresse, IReadOnlyList<KeyValuePair<string, string>> Champs);

/// <summary>Seals and opens what was typed. Nothing is stored: the page carries it.</summary>
public sealed class SaisiesGardees(IDataProtectionProvider protection, IAntiforgery antiforgery)
{
    private static readonly TimeSpan Duree = TimeSpan.FromHours(12);
    private readonly ITimeLimitedDataProtector _sceau = protection.CreateProtector(nameof(SaisieGardee)).ToTimeLimitedDataProtector();

    /// <summary>What the sign-in page of this request is to carry; nothing if it is not about a form.</summary>
    public static string? De(HttpContext http) => http.Items[typeof(SaisieGardee)] as string;

    /// <summary>Answers 401 to a form sent without a session, keeping its fields; files are to be chosen again. What is no form, or too
    /// large for one, answers 400.</summary>
    public async Task GarderAsync(HttpContext http)
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
}
