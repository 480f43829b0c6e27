using System.Security.Claims;
using Maillage.Kernel.Audit;
using Microsoft.AspNetCore.Http;

namespace Maillage.Reseaux;

/// <summary>The signed-in person for the audit trail; outside a request, the system.</summary>
public sealed class ActeurCourant(IHttpContextAccessor http) : IActor
{
    private static readonly SystemActor System = new();

    public Guid? Id => Guid.TryParse(http.HttpContext?.User.FindFirstValue(ComptePrincipal.PersonneClaim), out var id) ? id : System.Id;

    public string Name => http.HttpContext?.User.Identity?.Name ?? System.Name;
}
