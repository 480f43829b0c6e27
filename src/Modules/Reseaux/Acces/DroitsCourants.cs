using System.Security.Claims;
using Maillage.Kernel.Data;
using Maillage.Kernel.Time;
using Microsoft.AspNetCore.Http;

namespace Maillage.Reseaux;

/// <summary>The rights of this request's person, from functions and roles as they stand today; read again after any write.</summary>
public sealed class DroitsCourants(LireDroits lire, ReadMemory memory, IHttpContextAccessor http, TimeProvider clock)
{
    private Droits? _droits;

    public async ValueTask<Droits> LireAsync() => _droits ??= await ChargerAsync();

    private ValueTask<Droits> ChargerAsync() =>
        Guid.TryParse(http.HttpContext?.User.FindFirstValue(ClaimTypes.NameIdentifier), out var compteId)
            ? memory.GetAsync((nameof(Droits), compteId, clock.TodayInParis()), () => lire.DeCompteAsync(compteId))
            : ValueTask.FromResult(Droits.Visiteur);
}
