using System.Security.Cryptography;
using System.Text;

namespace Maillage.Kernel.Security;

/// <summary>Random tokens for personal addresses. Only the fingerprint is stored.</summary>
public static class Secrets
{
    /// <summary>32 characters of base64url: 192 random bits.</summary>
    public static string NewToken() => System.Buffers.Text.Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(24));

    /// <summary>SHA-256 in lower-case hexadecimal. A token has enough entropy to need no salt.</summary>
    public static string Fingerprint(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
