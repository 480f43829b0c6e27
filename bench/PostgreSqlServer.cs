namespace Maillage.Bench;

/// <summary>A server of its own on loopback, thrown away at the end.</summary>
internal sealed class PostgreSqlServer : IAsyncDisposable
{
    private static readonly string Script = Path.Combine(Folders.Root, "tests/scripts/postgresql.sh");
    private string? _folder;

    public async Task<string> DatabaseAsync()
    {
        // Outside the repository: the server runs under an account that may not read it.
        _folder = Directory.CreateTempSubdirectory("maillage-bench-pg-").FullName;
        var port = Tool.FreePort();
        await Tool.RunAsync(Script, "start", _folder, $"{port}");
        return $"Host=127.0.0.1;Port={port};Username=app;Database=postgres;Maximum Pool Size=40";
    }

    public async ValueTask DisposeAsync()
    {
        if (_folder is not null)
        {
            await Tool.RunAsync(Script, "stop", _folder);
            Directory.Delete(_folder, recursive: true);
        }
    }
}
