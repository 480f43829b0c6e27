using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Maillage.Testing;

/// <summary>The phone of a test: the six digits of a key at this moment (RFC 6238, SHA-1, 30 s), written from the RFC alone.</summary>
#pragma warning disable CA5350 // SHA-1 is what the RFC, and every phone, uses.
public static class Totp
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <param name="step">Half-minutes from now: the code shown a little earlier, or a little later.</param>
    public static string Code(string key, int step = 0)
    {
        var moment = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(moment, TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30 + step);
        var hash = HMACSHA1.HashData(Decode(key), moment);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xF)) & 0x7FFFFFFF;
        return $"{number % 1_000_000:000000}";
    }

    private static byte[] Decode(string key)
    {
        var bits = string.Concat(key.Where(char.IsLetterOrDigit).Select(c => Convert.ToString(Base32.IndexOf(c), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Where(b => b.Length == 8).Select(b => Convert.ToByte(new string(b), 2))];
    }
}
