namespace Maillage.Kernel.Files;

/// <summary>The name of a kept file: SHA-256 of its bytes, 64 signs of lower-case hexadecimal. Nothing else ever becomes a path or an
/// address of a store, wherever it was read: a row of a crafted backup names files too.</summary>
public static class Fingerprint
{
    public const int Length = 64;

    public static bool IsOne(string? text) => text is { Length: Length } && text.All(char.IsAsciiHexDigitLower);

    /// <exception cref="FileNotFoundException">Not a fingerprint: no store has such a file.</exception>
    public static string Require(string text) =>
        IsOne(text) ? text : throw new FileNotFoundException("What is not a fingerprint names no file.", text);
}
