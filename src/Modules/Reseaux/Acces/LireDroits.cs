using Maillage.Kernel.Data;
using Maillage.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Reseaux;

/// <summary>The rights of a person, from functions and roles as they stand today: for a request, a calendar, a mail.</summary>
public sealed class LireDroits(AppDb db, IEnumerable<IAudiences> audiences, TimeProvider clock)
{
    public Task<Droits> DeCompteAsync(Guid compteId) =>
        LireAsync(db.Comptes.Where(c => c.Id == compteId).Join(db.Personnes, c => c.PersonneId, p => p.Id, (c, p) => p));

    public Task<Droits> DePersonneAsync(Guid personneId) => LireAsync(db.Personnes.Where(p => p.Id == personneId));

    private async Task<Droits> LireAsync(IQueryable<Personne> personnes)
    {
        var jour = clock.TodayInParis();
        var (fonctions, roles, cites) = (db.Fonctions.EnCours(jour), db.Roles.Where(r => r.RetireLe == null), db.Cites);
        var lu = await personnes
            .Select(p => new
            {
                p.Id,
                p.Prenom,
                p.Nom,
                Cites = fonctions
                    .Where(f => f.PersonneId == p.Id)
                    .Join(cites, f => f.CiteId, c => (Guid?)c.Id, (f, c) => new { c.Id, c.ReseauId })
                    .ToList(),
                Roles = roles.Where(r => r.PersonneId == p.Id).Select(r => new { r.Nature, r.ReseauId }).ToList(),
            })
            // One answer: a person holds few functions and roles, and each command is a journey to the server.
            .AsSingleQuery()
            .SingleOrDefaultAsync();
        if (lu is null)
        {
            return Droits.Visiteur;
        }

        var droits = new Droits
        {
            PersonneId = lu.Id,
            Nom = $"{lu.Prenom} {lu.Nom}",
            Reseaux = [.. lu.Cites.Select(c => c.ReseauId).Concat(lu.Roles.Select(r => r.ReseauId)).Distinct().Order()],
            ReseauxAnimes = [.. lu.Roles.Where(r => r.Nature == NatureRole.Animateur).Select(r => r.ReseauId).Distinct().Order()],
            EstAdministrateur = lu.Roles.Exists(r => r.Nature == NatureRole.Administrateur),
            Cites = [.. lu.Cites.Select(c => c.Id).Distinct()],
        };
        var siennes = new List<Guid>();
        foreach (var module in audiences)
        {
            siennes.AddRange(await module.LireAsync(droits, jour));
        }

        return droits with
        {
            Audiences = siennes,
        };
    }
}
