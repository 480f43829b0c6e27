using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Maillage.Kernel.Files;
using Maillage.Testing;

namespace Maillage.Kernel_Tests;

/// <summary>Against a server that nobody here wrote, which checks each signature.</summary>
public sealed class S3FileStoreTests(S3FileStoreTests.Server server) : IClassFixture<S3FileStoreTests.Server>
{
    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(3_000_000)]
    public async Task What_is_written_is_read_back(int length)
    {
        var content = RandomNumberGenerator.GetBytes(length);
        var name = Convert.ToHexStringLower(SHA256.HashData(content));
        var store = server.Store();

        await store.WriteAsync(name, new MemoryStream(content));
        await store.WriteAsync(name, new MemoryStream(content));

        await using var read = await store.OpenAsync(name);
        using var copy = new MemoryStream();
        await read.CopyToAsync(copy);
        copy.ToArray().ShouldBe(content);
    }

    [Fact]
    public async Task A_stream_of_unknown_length_is_written_whole()
    {
        var content = RandomNumberGenerator.GetBytes(100_000);
        var name = Convert.ToHexStringLower(SHA256.HashData(content));
        await using var pipe = new System.IO.Compression.BrotliStream(Compress(content), System.IO.Compression.CompressionMode.Decompress);

        await server.Store().WriteAsync(name, pipe);

        await using var read = await server.Store().OpenAsync(name);
        Convert.ToHexStringLower(await SHA256.HashDataAsync(read)).ShouldBe(name);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_said_missing() =>
        await Should.ThrowAsync<FileNotFoundException>(() => server.Store().OpenAsync(new string('a', 64)));

    [Fact]
    public async Task An_unknown_key_is_refused() =>
        await Should.ThrowAsync<HttpRequestException>(() => server.Store("faux").WriteAsync(new string('b', 64), new MemoryStream([1])));

    /// <summary>The server of the other tests reads signatures without computing them: another package judges ours.</summary>
    [Theory]
    [InlineData("GET", "https://s3.exemple.fr/maillage/ab/abcd")]
    [InlineData("PUT", "http://127.0.0.1:9000/seau/12/1234")]
    public async Task The_signature_is_the_one_another_package_computes(string method, string address)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        var options = new S3Options
        {
            Cle = "CLE",
            Secret = "un/secret+long",
            Region = "fr-par",
        };
        var uri = request.RequestUri!;

        S3Signature.Sign(request, S3Signature.OfNothing, options, new DateTime(2022, 6, 9, 8, 5, 1, DateTimeKind.Utc));

        string[] arguments =
        [
            method,
            uri.Authority,
            uri.AbsolutePath,
            S3Signature.OfNothing,
            "20220609T080501Z",
            "CLE",
            "un/secret+long",
            "fr-par",
        ];
        var theirs = await Oracles.RunAsync("sigv4.mjs", arguments);
        request.Headers.GetValues("Authorization").Single().ShouldBe(theirs);
    }

    private static MemoryStream Compress(byte[] content)
    {
        var compressed = new MemoryStream();
        using (
            var brotli = new System.IO.Compression.BrotliStream(compressed, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true)
        )
        {
            brotli.Write(content);
        }

        compressed.Position = 0;
        return compressed;
    }

    public sealed class Server : IDisposable
    {
        private readonly Process _server;
        private readonly int _port;

        public Server()
        {
            var folder = Directory.CreateTempSubdirectory("maillage-test-").FullName;
            _server = Process.Start(
                new ProcessStartInfo("node", ["s3.mjs", folder])
                {
                    WorkingDirectory = Oracles.Folder,
                    RedirectStandardOutput = true,
                    UseShellExecute = false,
                }
            )!;
            _port = int.Parse(_server.StandardOutput.ReadLine()!, CultureInfo.InvariantCulture);
        }

        public S3FileStore Store(string key = "S3RVER") =>
            new(
                new HttpClient(),
                new S3Options
                {
                    Adresse = new Uri($"http://127.0.0.1:{_port}"),
                    Cle = key,
                    Secret = "S3RVER",
                },
                TimeProvider.System
            );

        public void Dispose()
        {
            _server.Kill();
            _server.Dispose();
        }
    }
}
