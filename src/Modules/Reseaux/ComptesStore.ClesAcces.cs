using System.Buffers.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Reseaux;

internal sealed partial class ComptesStore
{
    private DbSet<CleAcces> Cles => Context.ClesAcces;

    public override async Task AddOrUpdatePasskeyAsync(Compte user, UserPasskeyInfo passkey, CancellationToken cancellationToken)
    {
        if (await TrouverAsync(passkey.CredentialId, cancellationToken) is not { } cle)
        {
            Cles.Add(cle = Depuis(user, passkey));
        }

        cle.Nom = passkey.Name ?? cle.Nom;
        cle.Compteur = passkey.SignCount;
        cle.Verifiee = passkey.IsUserVerified;
        cle.Sauvegardee = passkey.IsBackedUp;
    }

    public override async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(Compte user, CancellationToken cancellationToken)
    {
        var cles = await Cles.Where(c => c.CompteId == user.Id).OrderBy(c => c.CreeeLe).ToListAsync(cancellationToken);
        return [.. cles.Select(Vers)];
    }

    public override async Task<Compte?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken) =>
        await TrouverAsync(credentialId, cancellationToken) is { } cle ? await FindUserAsync(cle.CompteId, cancellationToken) : null;

    public override async Task<UserPasskeyInfo?> FindPasskeyAsync(Compte user, byte[] credentialId, CancellationToken cancellationToken) =>
        await TrouverAsync(credentialId, cancellationToken) is { } cle && cle.CompteId == user.Id ? Vers(cle) : null;

    public override async Task RemovePasskeyAsync(Compte user, byte[] credentialId, CancellationToken cancellationToken)
    {
        if (await TrouverAsync(credentialId, cancellationToken) is { } cle && cle.CompteId == user.Id)
        {
            Cles.Remove(cle);
        }
    }

    private Task<CleAcces?> TrouverAsync(byte[] identifiant, CancellationToken cancellationToken)
    {
        var texte = Base64Url.EncodeToString(identifiant);
        return Cles.SingleOrDefaultAsync(c => c.Identifiant == texte, cancellationToken);
    }

    private static CleAcces Depuis(Compte compte, UserPasskeyInfo passkey) =>
        new()
        {
            CompteId = compte.Id,
            Identifiant = Base64Url.EncodeToString(passkey.CredentialId),
            ClePublique = Base64Url.EncodeToString(passkey.PublicKey),
            Nom = passkey.Name ?? "Clé d’accès",
            CreeeLe = passkey.CreatedAt.UtcDateTime,
            Transports = string.Join(' ', passkey.Transports ?? []),
            Sauvegardable = passkey.IsBackupEligible,
        };

    // The attestation is not asked for: nobody here cares who made the device.
    private static UserPasskeyInfo Vers(CleAcces cle) =>
        new(
            Base64Url.DecodeFromChars(cle.Identifiant),
            Base64Url.DecodeFromChars(cle.ClePublique),
            new DateTimeOffset(cle.CreeeLe, TimeSpan.Zero),
            (uint)cle.Compteur,
            cle.Transports.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            cle.Verifiee,
            cle.Sauvegardable,
            cle.Sauvegardee,
            attestationObject: [],
            clientDataJson: []
        )
        {
            Name = cle.Nom,
        };
}
