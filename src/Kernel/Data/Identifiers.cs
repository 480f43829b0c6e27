using System.Buffers.Binary;

namespace Maillage.Kernel.Data;

/// <summary>Makes UUIDs of version 7 (RFC 9562, 5.7) that always grow within a process, even many in one millisecond:
/// rows written together are read back in the order they were written. The twelve bits after the version hold the fraction
/// of the millisecond (RFC 9562, 6.2, method 3).</summary>
public static class Identifiers
{
    private static readonly Lock Gate = new();
    private static long _last;

    public static Guid Next()
    {
        // A tick is 100 ns: 4096 steps a millisecond are a little finer, so two calls in one tick still differ by the step added.
        var ticks = (TimeProvider.System.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks;
        var steps =
            (ticks / TimeSpan.TicksPerMillisecond * 4096) + (ticks % TimeSpan.TicksPerMillisecond * 4096 / TimeSpan.TicksPerMillisecond);
        lock (Gate)
        {
            steps = _last = Math.Max(steps, _last + 1);
        }

        Span<byte> bytes = stackalloc byte[16];
        System.Security.Cryptography.RandomNumberGenerator.Fill(bytes[8..]);
        BinaryPrimitives.WriteInt64BigEndian(bytes, (steps / 4096 << 16) | 0x7000L | (steps % 4096));
        bytes[8] = (byte)(0x80 | (bytes[8] & 0x3F));
        return new Guid(bytes, bigEndian: true);
    }
}
