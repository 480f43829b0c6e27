using Maillage.Kernel.Data;
using Maillage.Kernel.Jobs;
using Maillage.Kernel.Time;
using Maillage.Reseaux.Jobs;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Reseaux;

/// <summary>The account of this request's person, and what its changes leave behind.</summary>
public sealed class CompteCourant(AppDb db, UserManager<Compte> comptes, IHttpContextAccessor http, TimeProvider clock)
{
    public async Task<Compte> LireAsync() =>
        await comptes.GetUserAsync(http.HttpContext!.User)
        ?? throw new InvalidOperationException("A page of the account, without an account.");

    /// <summary>A line in the journal and a mail to the person. Nothing is saved yet: Identity saves both with the change itself,
    /// and neither if it refuses.</summary>
    /// <param name="avertir">Not for the first password: the person has just followed our mail.</param>
    public async Task NoterAsync(Compte compte, ChangementCompte changement, bool avertir = true)
    {
        var personne = await db.Personnes.SingleAsync(p => p.Id == compte.PersonneId);
        personne.NoterCompteModifie(changement);
        if (avertir)
        {
            db.Add(Job.For(new AvertirCompte(personne.Id, compte.Email!, changement), clock.UtcNow()));
        }
    }
}
