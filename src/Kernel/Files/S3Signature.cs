using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Maillage.Kernel.Files;

/// <summary>Signs a request to an S3 store: AWS Signature Version 4, one chunk
/// (https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html). Paths here need no escaping and have no query.</summary>
public static class S3Signature
{
    private const string Signed = "host;x-amz-content-sha256;x-amz-date";

    /// <summary>SHA-256 of an empty content.</summary>
    public static readonly string OfNothing = Hex(SHA256.HashData([]));

    /// <param name="contentSha256">Of the body, hexadecimal.</param>
    public static void Sign(HttpRequestMessage request, string contentSha256, S3Options options, DateTime now)
    {
        var moment = now.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var scope = $"{moment[..8]}/{options.Region}/s3/aws4_request";
        var uri = request.RequestUri!;
        var canonical = string.Join(
            '\n',
            request.Method.Method,
            uri.AbsolutePath,
            "",
            $"host:{uri.Authority}",
            $"x-amz-content-sha256:{contentSha256}",
            $"x-amz-date:{moment}",
            "",
            Signed,
            contentSha256
        );
        var toSign = $"AWS4-HMAC-SHA256\n{moment}\n{scope}\n{Hex(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)))}";
        var key = new[] { moment[..8], options.Region, "s3", "aws4_request" }.Aggregate(
            Encoding.UTF8.GetBytes($"AWS4{options.Secret}"),
            (secret, part) => HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(part))
        );
        var signature = Hex(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(toSign)));
        request.Headers.Host = uri.Authority;
        request.Headers.Add("x-amz-content-sha256", contentSha256);
        request.Headers.Add("x-amz-date", moment);
        request.Headers.TryAddWithoutValidation(
            "Authorization",
            $"AWS4-HMAC-SHA256 Credential={options.Cle}/{scope}, SignedHeaders={Signed}, Signature={signature}"
        );
    }

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
