using Maillage.Kernel.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Reseaux;

/// <summary>The password hash of nobody. A refusal checks one hash, whether there is an account or not: both take the same time.</summary>
public sealed class Leurre(IServiceScopeFactory scopes)
{
    private static readonly Compte Personne = new() { PersonneId = Guid.Empty };

    private readonly Lazy<string> _hash = new(() =>
    {
        using var scope = scopes.CreateScope();
        return scope.ServiceProvider.GetRequiredService<IPasswordHasher<Compte>>().HashPassword(Personne, Secrets.NewToken());
    });

    /// <summary>Makes it at the first sign-in, whoever signs in.</summary>
    public void Preparer() => _ = _hash.Value;

    public void Verifier(IPasswordHasher<Compte> hasher, string motDePasse) =>
        hasher.VerifyHashedPassword(Personne, _hash.Value, motDePasse);
}
