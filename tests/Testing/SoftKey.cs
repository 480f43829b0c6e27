using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Maillage.Kernel.Data;
using Maillage.Reseaux;

namespace Maillage.Testing;

/// <summary>A passkey without a device: P-256, user verified. Signs what the page asks (W3C, Web Authentication Level 3, §6.3.3).</summary>
public sealed class SoftKey : IDisposable
{
    private const byte PresentAndVerified = 0x05;
    private readonly ECDsa _pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] _id = Identifiers.Next().ToByteArray();

    public CleAcces For(Compte compte, DateTime now) =>
        new()
        {
            CompteId = compte.Id,
            Identifiant = Base64Url.EncodeToString(_id),
            ClePublique = Base64Url.EncodeToString(Cose()),
            Nom = "Clé d’essai",
            CreeeLe = now,
            Transports = "internal",
            Sauvegardable = false,
            Verifiee = true,
        };

    /// <summary>The answer to the question of the page (its <c>data-options</c>).</summary>
    public string Answer(string options, Compte compte, string origin)
    {
        using var asked = JsonDocument.Parse(options);
        var challenge = asked.RootElement.GetProperty("challenge").GetString()!;
        var site = asked.RootElement.TryGetProperty("rpId", out var id) ? id.GetString()! : new Uri(origin).Host;
        var client = JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                type = "webauthn.get",
                challenge,
                origin,
                crossOrigin = false,
            }
        );
        byte[] data = [.. SHA256.HashData(Encoding.UTF8.GetBytes(site)), PresentAndVerified, 0, 0, 0, 1];
        var signature = _pair.SignData(
            [.. data, .. SHA256.HashData(client)],
            HashAlgorithmName.SHA256,
            DSASignatureFormat.Rfc3279DerSequence
        );
        var name = Base64Url.EncodeToString(_id);
        return JsonSerializer.Serialize(
            new
            {
                id = name,
                rawId = name,
                type = "public-key",
                response = new
                {
                    clientDataJSON = Base64Url.EncodeToString(client),
                    authenticatorData = Base64Url.EncodeToString(data),
                    signature = Base64Url.EncodeToString(signature),
                    userHandle = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(compte.Id.ToString())),
                },
                clientExtensionResults = new { },
            }
        );
    }

    // A map of the key type (EC2), the algorithm (ES256), the curve and the point (RFC 9053).
    private byte[] Cose()
    {
        var point = _pair.ExportParameters(false).Q;
        return [0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20, .. point.X!, 0x22, 0x58, 0x20, .. point.Y!];
    }

    public void Dispose() => _pair.Dispose();
}
