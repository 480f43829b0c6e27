using Maillage.Database;
using Maillage.Kernel.Files;
using Maillage.Kernel.Time;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Maillage.Web.Hosting;

/// <summary>For what watches over the process: /sante/vivant says that it answers, /sante/pret that what people send can be kept: the
/// database answers and takes writes, and so does the store of files.</summary>
internal static class Health
{
    public static void AddHealth(this IServiceCollection services) =>
        services.AddSingleton<Writable>().AddHealthChecks().AddCheck<Writable>("ecriture");

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/sante/vivant", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/sante/pret").AllowAnonymous();
    }

    /// <summary>Whoever asks, and however often, one trial in a few seconds.</summary>
    private sealed class Writable(WriteTrial database, IFileStore files, TimeProvider clock, ILogger<Writable> logger)
        : IHealthCheck,
            IDisposable
    {
        private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);
        private readonly SemaphoreSlim _one = new(1);
        private HealthCheckResult _last;
        private DateTime? _at;

        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            await _one.WaitAsync(cancellationToken);
            try
            {
                if (_at is not { } at || clock.UtcNow() - at > Fresh)
                {
                    _last = await TryAsync(cancellationToken);
                    _at = clock.UtcNow();
                }

                return _last;
            }
            finally
            {
                _one.Release();
            }
        }

        private async Task<HealthCheckResult> TryAsync(CancellationToken cancellationToken)
        {
            try
            {
                await database.RunAsync(cancellationToken);
                await files.TryAsync(cancellationToken);
                return HealthCheckResult.Healthy();
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                logger.LogError("Rien ne peut être écrit : {Cause}", e.Message);
                return HealthCheckResult.Unhealthy("Rien ne peut être écrit.", e);
            }
        }

        public void Dispose() => _one.Dispose();
    }
}
