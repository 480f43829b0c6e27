using System.Security.Claims;
using Maillage.Kernel.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Maillage.Reseaux;

/// <summary>Puts the person's own name in the session cookie, for the header and the audit trail.</summary>
public sealed class ComptePrincipal(UserManager<Compte> comptes, IOptions<IdentityOptions> options, AppDb db)
    : UserClaimsPrincipalFactory<Compte>(comptes, options)
{
    public const string PersonneClaim = "personne";

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Compte user)
    {
        var personne = await db.Personnes.SingleAsync(p => p.Id == user.PersonneId);
        var identity = new ClaimsIdentity(IdentityConstants.ApplicationScheme, ClaimTypes.Name, ClaimTypes.Role);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, user.Id.ToString()));
        identity.AddClaim(new Claim(ClaimTypes.Name, personne.NomComplet));
        identity.AddClaim(new Claim(PersonneClaim, personne.Id.ToString()));
        identity.AddClaim(new Claim(Options.ClaimsIdentity.SecurityStampClaimType, user.SecurityStamp!));
        return identity;
    }
}
