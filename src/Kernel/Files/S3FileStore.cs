using System.Net;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

namespace Maillage.Kernel.Files;

/// <summary>Files on a store that speaks the S3 protocol, so that several nodes share them. Addresses are of the path style
/// (« /bucket/ab/abcd… »). Each file goes in one request, which the store keeps whole or not at all: nothing is left half sent.</summary>
public sealed class S3FileStore(S3Options options) : IFileStore, IDisposable
{
    private readonly AmazonS3Client _client = new(
        new BasicAWSCredentials(options.Cle, options.Secret),
        new AmazonS3Config
        {
            ServiceURL = options.Adresse!.ToString(),
            ForcePathStyle = true,
            AuthenticationRegion = options.Region,
            MaxErrorRetry = 2,
            // Stores other than Amazon's do not know the checksums of today's library.
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
        }
    );

    public async Task WriteAsync(string fingerprint, Stream content, CancellationToken cancellationToken = default)
    {
        var key = KeyOf(fingerprint);
        // The protocol wants the length first.
        await using var spooled = content.CanSeek ? null : await TemporaryFile.OfAsync(content, cancellationToken);
        await PutAsync(key, spooled ?? content, cancellationToken);
    }

    public Task<Stream> OpenAsync(string fingerprint, CancellationToken cancellationToken = default) =>
        AskAsync(async () => (await _client.GetObjectAsync(options.Seau, KeyOf(fingerprint), cancellationToken)).ResponseStream);

    public Task DeleteAsync(string fingerprint, CancellationToken cancellationToken = default) =>
        AskAsync(() => _client.DeleteObjectAsync(options.Seau, KeyOf(fingerprint), cancellationToken));

    public Task SweepAsync(DateTime before, CancellationToken cancellationToken = default) => Task.CompletedTask;

    public async Task TryAsync(CancellationToken cancellationToken = default)
    {
        var key = $"essai/{Guid.CreateVersion7():N}";
        using var content = new MemoryStream([0]);
        await PutAsync(key, content, cancellationToken);
        await AskAsync(() => _client.DeleteObjectAsync(options.Seau, key, cancellationToken));
    }

    // Signed with the fingerprint of the content: what arrives is what was meant.
    private Task<PutObjectResponse> PutAsync(string key, Stream content, CancellationToken cancellationToken) =>
        AskAsync(() =>
            _client.PutObjectAsync(
                new PutObjectRequest
                {
                    BucketName = options.Seau,
                    Key = key,
                    InputStream = content,
                    AutoCloseStream = false,
                    UseChunkEncoding = false,
                },
                cancellationToken
            )
        );

    private static string KeyOf(string fingerprint) => $"{Fingerprint.Require(fingerprint)[..2]}/{fingerprint}";

    private async Task<T> AskAsync<T>(Func<Task<T>> ask)
    {
        try
        {
            return await ask();
        }
        catch (AmazonS3Exception e) when (e.StatusCode == HttpStatusCode.NotFound && e.ErrorCode != "NoSuchBucket")
        {
            throw new FileNotFoundException("The file is not in the store.", e);
        }
        catch (AmazonServiceException e)
        {
            throw new IOException($"Le service de fichiers {options.Adresse} {Cause(e)}.", e);
        }
        catch (Exception e) when (e is HttpRequestException or AmazonClientException or WebException)
        {
            throw new IOException($"Le service de fichiers {options.Adresse} ne répond pas.", e);
        }
    }

    private string Cause(AmazonServiceException e) =>
        e.ErrorCode switch
        {
            "InvalidAccessKeyId" => "ne connaît pas la clé (S3:Cle)",
            "SignatureDoesNotMatch" => "refuse la signature : le secret (S3:Secret) ou la région (S3:Region) n’est pas bon",
            "AccessDenied" => $"refuse l’accès au seau « {options.Seau} » à cette clé",
            "NoSuchBucket" => $"n’a pas de seau « {options.Seau} » (S3:Seau)",
            "RequestTimeTooSkewed" => "trouve que l’heure de cette machine n’est pas la bonne",
            _ when e.StatusCode == default => "ne répond pas",
            _ => $"a répondu par une erreur ({(int)e.StatusCode}, {e.ErrorCode})",
        };

    public void Dispose() => _client.Dispose();
}
