using System.Security.Cryptography;

namespace Maillage.Kernel.Security;

/// <summary>The secret that seals the keys kept in the database: 32 bytes, in base64, in a file that the database's backup does not hold.
/// Nodes that share a database share it.</summary>
public sealed class MasterKey
{
    private readonly byte[] _key;

    private MasterKey(byte[] key) => _key = key;

    /// <summary>Reads the file; makes it, for its owner alone, if there is none.</summary>
    /// <exception cref="BusinessRuleException">The file is not a key.</exception>
    public static MasterKey FromFile(string path)
    {
        if (!File.Exists(path))
        {
            Create(path);
        }

        var text = File.ReadAllText(path).Trim();
        var key = new byte[32];
        return Convert.TryFromBase64String(text, key, out var length) && length == key.Length
            ? new MasterKey(key)
            : throw new BusinessRuleException($"« {path} » n’est pas une clé : il y faut 32 octets en base64.");
    }

    /// <summary>AES-256-GCM (NIST SP 800-38D): nonce of 12 bytes, tag of 16, then the sealed text, in base64.</summary>
    public string Seal(byte[] text)
    {
        var output = new byte[12 + 16 + text.Length];
        RandomNumberGenerator.Fill(output.AsSpan(0, 12));
        using var aes = new AesGcm(_key, 16);
        aes.Encrypt(output.AsSpan(0, 12), text, output.AsSpan(28), output.AsSpan(12, 16));
        return Convert.ToBase64String(output);
    }

    /// <exception cref="CryptographicException">Sealed with another key, or changed.</exception>
    public byte[] Open(string sealedText)
    {
        var bytes = Convert.FromBase64String(sealedText);
        var text = new byte[bytes.Length - 28];
        using var aes = new AesGcm(_key, 16);
        aes.Decrypt(bytes.AsSpan(0, 12), bytes.AsSpan(28), bytes.AsSpan(12, 16), text);
        return text;
    }

    private static void Create(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        try
        {
            using var file = new StreamWriter(path, options);
            file.WriteLine(Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another process made it meanwhile.
        }
    }
}
