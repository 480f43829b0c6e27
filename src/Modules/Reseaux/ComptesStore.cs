using System.Security.Cryptography;
using Maillage.Kernel.Data;
using Maillage.Kernel.Security;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace Maillage.Reseaux;

/// <summary>Identity's accounts in our own context. The key of the codes is sealed, the recovery codes are kept as fingerprints.</summary>
internal sealed partial class ComptesStore(AppDb context, IDataProtectionProvider protection, IdentityErrorDescriber? describer = null)
    : UserOnlyStore<Compte, AppDb, Guid>(context, describer)
{
    private readonly IDataProtector _sceau = protection.CreateProtector("seconde étape");

    public override Task SetAuthenticatorKeyAsync(Compte user, string key, CancellationToken cancellationToken) =>
        base.SetAuthenticatorKeyAsync(user, _sceau.Protect(key), cancellationToken);

    public override async Task<string?> GetAuthenticatorKeyAsync(Compte user, CancellationToken cancellationToken)
    {
        try
        {
            return await base.GetAuthenticatorKeyAsync(user, cancellationToken) is { } scellee ? _sceau.Unprotect(scellee) : null;
        }
        catch (CryptographicException)
        {
            // Restored without the master key: codes no longer work, recovery codes still do.
            return null;
        }
    }

    public override Task ReplaceCodesAsync(Compte user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        base.ReplaceCodesAsync(user, recoveryCodes.Select(Secrets.Fingerprint), cancellationToken);

    public override Task<bool> RedeemCodeAsync(Compte user, string code, CancellationToken cancellationToken) =>
        base.RedeemCodeAsync(user, Secrets.Fingerprint(code.ToUpperInvariant()), cancellationToken);
}
