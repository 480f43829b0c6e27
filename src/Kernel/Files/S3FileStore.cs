using System.Net;
using Maillage.Kernel.Time;

namespace Maillage.Kernel.Files;

/// <summary>Files on a store that speaks the S3 protocol, so that several nodes share them. Addresses are of the path style
/// (« /bucket/ab/abcd… »), requests signed by <see cref="S3Signature"/>.</summary>
public sealed class S3FileStore(HttpClient http, S3Options options, TimeProvider clock) : IFileStore
{
    public async Task WriteAsync(string fingerprint, Stream content, CancellationToken cancellationToken = default)
    {
        // The protocol wants the length first.
        await using var measured = content.CanSeek ? content : await SpoolAsync(content, cancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Put, AddressOf(fingerprint)) { Content = new StreamContent(measured) };
        request.Content.Headers.ContentLength = measured.Length - measured.Position;
        // The name of a file is the very fingerprint that the signature covers: what arrives is what was meant.
        using var answer = await SendAsync(request, fingerprint, cancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    public async Task<Stream> OpenAsync(string fingerprint, CancellationToken cancellationToken = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, AddressOf(fingerprint));
        var answer = await SendAsync(request, S3Signature.OfNothing, cancellationToken);
        if (answer.StatusCode == HttpStatusCode.NotFound)
        {
            answer.Dispose();
            throw new FileNotFoundException("The file is not in the store.", fingerprint);
        }

        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStreamAsync(cancellationToken);
    }

    private Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, string contentSha256, CancellationToken cancellationToken)
    {
        S3Signature.Sign(request, contentSha256, options, clock.UtcNow());
        return http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
    }

    private Uri AddressOf(string fingerprint) => new(options.Adresse!, $"/{options.Seau}/{fingerprint[..2]}/{fingerprint}");

    private static async Task<Stream> SpoolAsync(Stream content, CancellationToken cancellationToken)
    {
        var file = new FileStream(
            Path.GetTempFileName(),
            FileMode.Create,
            FileAccess.ReadWrite,
            FileShare.None,
            64 * 1024,
            FileOptions.DeleteOnClose | FileOptions.Asynchronous
        );
        await content.CopyToAsync(file, cancellationToken);
        file.Position = 0;
        return file;
    }
}
