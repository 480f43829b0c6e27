using System.Security.Claims;
using Maillage.Kernel.Audit;
using Microsoft.AspNetCore.Http;

namespace Maillage.Reseaux;

/// <summary>Who acts, for the audit trail: the signed-in person, the holder of a personal link, or outside a request the system.</summary>
public sealed class ActeurCourant(IHttpContextAccessor http) : IActor
{
    private static readonly SystemActor System = new();
    private Personne? _reconnue;

    public Guid? Id =>
        _reconnue?.Id ?? (Guid.TryParse(http.HttpContext?.User.FindFirstValue(ComptePrincipal.PersonneClaim), out var id) ? id : System.Id);

    public string Name => _reconnue?.NomComplet ?? http.HttpContext?.User.Identity?.Name ?? System.Name;

    /// <summary>A personal link speaks for this person, whoever is signed in.</summary>
    public void Reconnaitre(Personne personne) => _reconnue = personne;
}
