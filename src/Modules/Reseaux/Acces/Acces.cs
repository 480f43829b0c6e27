using Microsoft.AspNetCore.Authorization;

namespace Maillage.Reseaux;

/// <summary>The doors of the house, declared once per page folder by each module.</summary>
public static class Acces
{
    /// <summary>Anybody. Declared with <c>AllowAnonymousToFolder</c>.</summary>
    public const string Public = "public";

    /// <summary>Anybody who has an account, even those who have left the network: their own account, and their data.</summary>
    public const string Compte = "compte";

    /// <summary>A function in a cité, or a role, in the network.</summary>
    public const string Membre = "membre";

    public const string Animation = "animation";
    public const string Administration = "administration";

    public static bool Ouvre(string porte, Droits droits) =>
        porte switch
        {
            Public => true,
            Compte => droits.PersonneId is not null,
            Membre => droits.EstMembre,
            Animation => droits.EstAnimateur || droits.EstAdministrateur,
            Administration => droits.EstAdministrateur,
            _ => false,
        };
}

internal sealed record AccesRequirement(string Porte) : IAuthorizationRequirement;

internal sealed class AccesHandler(DroitsCourants droits) : AuthorizationHandler<AccesRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, AccesRequirement requirement)
    {
        if (Acces.Ouvre(requirement.Porte, await droits.LireAsync()))
        {
            context.Succeed(requirement);
        }
    }
}
