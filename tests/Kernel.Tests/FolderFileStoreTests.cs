using System.Security.Cryptography;
using Maillage.Kernel.Files;

namespace Maillage.Kernel_Tests;

public sealed class FolderFileStoreTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("maillage-test-").FullName;

    [Fact]
    public async Task A_sender_that_goes_away_leaves_nothing()
    {
        var store = new FolderFileStore(_folder);

        await Should.ThrowAsync<IOException>(() => store.WriteAsync(new string('a', 64), new CutShort()));

        Files().ShouldBeEmpty();
    }

    [Fact]
    public async Task What_a_killed_process_began_is_swept_and_whole_files_stay()
    {
        var (store, content) = (new FolderFileStore(_folder), RandomNumberGenerator.GetBytes(100));
        var name = Convert.ToHexStringLower(SHA256.HashData(content));
        await store.WriteAsync(name, new MemoryStream(content));
        var whole = Files().Single();
        await File.WriteAllTextAsync($"{whole}.{Guid.CreateVersion7():N}", "à moitié");
        var now = DateTime.SpecifyKind(File.GetLastWriteTimeUtc(whole), DateTimeKind.Utc);

        await store.SweepAsync(now.AddDays(-1));
        Files().Count.ShouldBe(2);
        await store.SweepAsync(now.AddDays(1));

        Files().ShouldBe([whole]);
    }

    [Fact]
    public async Task A_trial_leaves_nothing_and_tells_a_folder_that_takes_nothing()
    {
        await new FolderFileStore(_folder).TryAsync();
        Files().ShouldBeEmpty();
        var taken = Path.Combine(_folder, "fichiers");
        await File.WriteAllTextAsync(taken, "");

        await Should.ThrowAsync<IOException>(() => new FolderFileStore(taken).TryAsync());
    }

    private List<string> Files() => [.. Directory.GetFiles(_folder, "*", SearchOption.AllDirectories)];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private sealed class CutShort : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            throw new IOException("gone");

        public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken) =>
            throw new IOException("gone");
    }
}
