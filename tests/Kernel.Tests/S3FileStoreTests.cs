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
        (
            await Should.ThrowAsync<IOException>(() => server.Store("faux").WriteAsync(new string('b', 64), new MemoryStream([1])))
        ).Message.ShouldContain("ne connaît pas la clé (S3:Cle)");

    [Fact]
    public async Task A_bucket_that_is_not_there_is_said_and_is_not_a_missing_file() =>
        (await Should.ThrowAsync<IOException>(() => server.Store(bucket: "absent").OpenAsync(new string('a', 64)))).Message.ShouldContain(
            "n’a pas de seau « absent »"
        );

    [Fact]
    public async Task A_store_that_does_not_answer_is_said()
    {
        using var store = new S3FileStore(
            new S3Options
            {
                Adresse = new Uri("http://127.0.0.1:1"),
                Cle = "S3RVER",
                Secret = "S3RVER",
            }
        );

        (await Should.ThrowAsync<IOException>(() => store.OpenAsync(new string('a', 64)))).Message.ShouldBe(
            "Le service de fichiers http://127.0.0.1:1/ ne répond pas."
        );
    }

    [Fact]
    public async Task A_trial_leaves_nothing_and_a_file_deleted_is_gone()
    {
        var store = server.Store();
        var content = RandomNumberGenerator.GetBytes(10);
        var name = Convert.ToHexStringLower(SHA256.HashData(content));
        await store.WriteAsync(name, new MemoryStream(content));
        var before = server.Keys();

        await store.TryAsync();
        server.Keys().ShouldBe(before);
        await store.DeleteAsync(name);

        await Should.ThrowAsync<FileNotFoundException>(() => store.OpenAsync(name));
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
        private readonly string _folder = Directory.CreateTempSubdirectory("maillage-test-").FullName;
        private readonly Process _server;
        private readonly int _port;

        public Server()
        {
            _server = Process.Start(
                new ProcessStartInfo("node", ["s3.mjs", _folder])
                {
                    WorkingDirectory = Oracles.Folder,
                    RedirectStandardOutput = true,
                    UseShellExecute = false,
                }
            )!;
            _port = int.Parse(_server.StandardOutput.ReadLine()!, CultureInfo.InvariantCulture);
        }

        public S3FileStore Store(string key = "S3RVER", string bucket = "maillage") =>
            new(
                new S3Options
                {
                    Adresse = new Uri($"http://127.0.0.1:{_port}"),
                    Seau = bucket,
                    Cle = key,
                    Secret = "S3RVER",
                }
            );

        /// <summary>What the server holds, as the test of its folder sees it.</summary>
        public IReadOnlyList<string> Keys() => [.. Directory.GetFiles(_folder, "*", SearchOption.AllDirectories).Order()];

        public void Dispose()
        {
            _server.Kill();
            _server.Dispose();
        }
    }
}
