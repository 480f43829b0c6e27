using Maillage.Kernel;
using Microsoft.AspNetCore.Identity;

namespace Maillage.Reseaux.Demo;

/// <summary>Accounts of people who do not exist, all under one password.</summary>
public static class ComptesDemo
{
    /// <summary>Exists in demonstration and generated data only.</summary>
    public const string MotDePasse = "maillage-demo-2026";

    internal static async Task OuvrirAsync(this UserManager<Compte> comptes, Personne personne, DateTime now)
    {
        var compte = personne.InviterAOuvrirUnCompte(now);
        // Straight in: nobody else would be allowed a password that everybody can read here.
        compte.PasswordHash = comptes.PasswordHasher.HashPassword(compte, MotDePasse);
        var resultat = await comptes.CreateAsync(compte);
        if (!resultat.Succeeded)
        {
            throw new BusinessRuleException(string.Join(' ', resultat.Errors.Select(e => e.Description)));
        }
    }
}
