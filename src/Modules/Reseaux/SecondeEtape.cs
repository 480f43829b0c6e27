using System.Text;
using Maillage.Kernel.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using QRCoder;

namespace Maillage.Reseaux;

/// <summary>The code of six digits that a phone shows, asked after the password (TOTP, RFC 6238), and the recovery codes for a lost phone.</summary>
public sealed class SecondeEtape(AppDb db, UserManager<Compte> comptes, IUserStore<Compte> store, CompteCourant courant)
{
    private const int CodesSecours = 10;
    private const string Emetteur = "Maillage";

    // A code lives a few minutes: none of the last ones may serve again.
    private const string Employes = "codes-employes";
    private const int Retenus = 10;

    private IUserAuthenticatorKeyStore<Compte> Cles => (IUserAuthenticatorKeyStore<Compte>)store;

    /// <summary>A key that no account has yet, in base32.</summary>
    public string NouvelleCle() => comptes.GenerateNewAuthenticatorKey();

    /// <summary>What an authenticator application reads (Key URI format): the address to open, and the same as a drawing (SVG).</summary>
    public static (string Adresse, string Svg) Inviter(Compte compte, string cle)
    {
        var nom = Uri.EscapeDataString(compte.Email!);
        var adresse = $"otpauth://totp/{Emetteur}:{nom}?secret={cle}&issuer={Emetteur}&digits=6";
        using var qr = QRCodeGenerator.GenerateQrCode(adresse, QRCodeGenerator.ECCLevel.M);
        using var svg = new SvgQRCode(qr);
        return (adresse, Convert.ToBase64String(Encoding.UTF8.GetBytes(svg.GetGraphic(6))));
    }

    /// <summary>Takes the key if the code shows that the phone has it; gives the recovery codes, or nothing if the code is wrong.</summary>
    public async Task<IReadOnlyList<string>?> ActiverAsync(Compte compte, string cle, string code)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        await Cles.SetAuthenticatorKeyAsync(compte, cle, CancellationToken.None);
        if (!await VerifierAsync(compte, code))
        {
            db.ChangeTracker.Clear();
            return null;
        }

        await courant.NoterAsync(compte, ChangementCompte.SecondeEtape);
        await comptes.SetTwoFactorEnabledAsync(compte, true);
        var secours = await comptes.GenerateNewTwoFactorRecoveryCodesAsync(compte, CodesSecours);
        await transaction.CommitAsync();
        return [.. secours!];
    }

    public async Task<IReadOnlyList<string>> RenouvelerSecoursAsync(Compte compte)
    {
        await courant.NoterAsync(compte, ChangementCompte.CodesSecours);
        return [.. (await comptes.GenerateNewTwoFactorRecoveryCodesAsync(compte, CodesSecours))!];
    }

    public async Task RetirerAsync(Compte compte)
    {
        await courant.NoterAsync(compte, ChangementCompte.SecondeEtapeRetiree);
        await OublierAsync(compte);
        await comptes.SetTwoFactorEnabledAsync(compte, false);
    }

    /// <summary>For somebody who lost phone and keys: the password alone opens again.</summary>
    public async Task ReinitialiserAsync(Compte compte)
    {
        await courant.NoterAsync(compte, ChangementCompte.AccesReinitialise);
        await OublierAsync(compte);
        db.RemoveRange(await db.ClesAcces.Where(c => c.CompteId == compte.Id).ToListAsync());
        await comptes.SetTwoFactorEnabledAsync(compte, false);
    }

    /// <summary>Whether the code is the one shown now, or a moment ago, and has not served. It has, once the account is saved.</summary>
    public async Task<bool> VerifierAsync(Compte compte, string code)
    {
        var employes = (await comptes.GetAuthenticationTokenAsync(compte, Emetteur, Employes) ?? "").Split(
            ' ',
            StringSplitOptions.RemoveEmptyEntries
        );
        if (
            employes.Contains(code)
            || !await comptes.VerifyTwoFactorTokenAsync(compte, comptes.Options.Tokens.AuthenticatorTokenProvider, code)
        )
        {
            return false;
        }

        var suite = string.Join(' ', employes.Append(code).TakeLast(Retenus));
        await ((IUserAuthenticationTokenStore<Compte>)store).SetTokenAsync(compte, Emetteur, Employes, suite, CancellationToken.None);
        return true;
    }

    /// <summary>Takes away the key, the recovery codes and the codes that served; saved by the caller.</summary>
    public async Task OublierAsync(Compte compte)
    {
        var jetons = await db.Set<IdentityUserToken<Guid>>().Where(t => t.UserId == compte.Id).ToListAsync();
        db.RemoveRange(jetons);
    }
}
