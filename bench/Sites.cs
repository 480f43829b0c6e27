using Maillage.Reseaux.Generation;

namespace Maillage.Bench;

/// <summary>What the bars measure, made when first asked for and shared by those that follow.</summary>
public sealed class Sites : IAsyncDisposable
{
    private readonly Dictionary<string, GeneratedSite> _generated = [];
    private readonly PostgreSqlServer _server = new();
    private Site? _demo;

    public async Task<Site> DemoAsync() => _demo ??= await Site.StartAsync();

    public async Task<GeneratedSite> OfAsync(Taille taille, bool postgreSql = false)
    {
        var key = $"{taille.Nom} {postgreSql}";
        if (!_generated.TryGetValue(key, out var site))
        {
            site = _generated[key] = await GeneratedSite.StartAsync(taille, postgreSql ? await _server.DatabaseAsync() : null);
        }

        return site;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var site in _generated.Values)
        {
            await site.DisposeAsync();
        }

        await (_demo?.DisposeAsync() ?? ValueTask.CompletedTask);
        await _server.DisposeAsync();
    }
}
