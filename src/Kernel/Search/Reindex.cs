using Maillage.Kernel.Data;
using Maillage.Kernel.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Kernel.Search;

/// <summary>Indexes everything again: a new version of the analyzer, texts changed without being saved one by one.</summary>
public sealed record Reindex;

internal sealed class ReindexHandler(SearchIndexer indexer, IServiceScopeFactory scopes) : IJobHandler<Reindex>
{
    public async Task RunAsync(Reindex payload, CancellationToken cancellationToken)
    {
        // Its own context: it saves by batches, the job only its end.
        await using var scope = scopes.CreateAsyncScope();
        await indexer.RebuildAsync(scope.ServiceProvider.GetRequiredService<AppDb>(), (_, _) => { }, cancellationToken);
    }
}
