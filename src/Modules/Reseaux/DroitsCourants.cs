using System.Security.Claims;
using Maillage.Kernel.Data;
using Maillage.Kernel.Time;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Reseaux;

/// <summary>The rights of this request's person, from functions and roles as they stand today; read again after any write.</summary>
public sealed class DroitsCourants(AppDb db, ReadMemory memory, IHttpContextAccessor http, TimeProvider clock)
{
    private Droits? _droits;

    public async ValueTask<Droits> LireAsync() => _droits ??= await ChargerAsync();

    private ValueTask<Droits> ChargerAsync()
    {
        var jour = clock.TodayInParis();
        return Guid.TryParse(http.HttpContext?.User.FindFirstValue(ClaimTypes.NameIdentifier), out var compteId)
            ? memory.GetAsync((nameof(Droits), compteId, jour), () => ChargerAsync(compteId, jour))
            : ValueTask.FromResult(Droits.Visiteur);
    }

    private async Task<Droits> ChargerAsync(Guid compteId, DateOnly jour)
    {
        var fonctions = db.Fonctions.EnCours(jour);
        var roles = db.Roles.Where(r => r.RetireLe == null);
        var lu = await db
            .Comptes.Where(c => c.Id == compteId)
            .Join(db.Personnes, c => c.PersonneId, p => p.Id, (c, p) => p)
            .Select(p => new
            {
                p.Id,
                p.ReseauId,
                p.Prenom,
                p.Nom,
                Cites = fonctions.Where(f => f.PersonneId == p.Id && f.CiteId != null).Select(f => f.CiteId!.Value).ToList(),
                Roles = roles.Where(r => r.PersonneId == p.Id).Select(r => r.Nature).ToList(),
            })
            // One answer: a person holds few functions and roles, and each command is a journey to the server.
            .AsSingleQuery()
            .SingleOrDefaultAsync();
        return lu is null
            ? Droits.Visiteur
            : new Droits
            {
                PersonneId = lu.Id,
                Nom = $"{lu.Prenom} {lu.Nom}",
                ReseauId = lu.Cites.Count + lu.Roles.Count > 0 ? lu.ReseauId : null,
                EstAdministrateur = lu.Roles.Contains(NatureRole.Administrateur),
                EstAnimateur = lu.Roles.Contains(NatureRole.Animateur),
                Cites = lu.Cites,
            };
    }
}
