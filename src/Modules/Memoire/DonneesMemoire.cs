using Maillage.Kernel.Data;
using Maillage.Reseaux;
using Maillage.Reseaux.Effacement;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire;

/// <summary>What one keeps, added, and reported; what nobody else sees goes with the name.</summary>
internal sealed class DonneesMemoire(AppDb db) : IDonneesPersonnelles, IEffaceNoms
{
    public string Partie => "memoire";

    public async Task<object> LireAsync(Personne personne, CancellationToken cancellationToken)
    {
        var nom = personne.NomComplet;
        return new
        {
            Favoris = await db
                .Favoris.Where(f => f.PersonneId == personne.Id)
                .OrderBy(f => f.GardeLe)
                .Join(
                    db.Ressources,
                    f => f.RessourceId,
                    r => r.Id,
                    (f, r) =>
                        new
                        {
                            r.Titre,
                            f.GardeLe,
                            f.Collections,
                        }
                )
                .ToListAsync(cancellationToken),
            Signalements = await db
                .Signalements.Where(s => s.PersonneId == personne.Id)
                .OrderBy(s => s.DeposeLe)
                .Select(s => new
                {
                    s.Texte,
                    s.DeposeLe,
                    s.Reponse,
                })
                .ToListAsync(cancellationToken),
            // These carry the name of who added them, not an identifier.
            RessourcesAjoutees = await db
                .Ressources.Where(r => r.ReseauId == personne.ReseauId && r.AjouteePar == nom)
                .OrderBy(r => r.AjouteeLe)
                .Select(r => new { r.Titre, r.AjouteeLe })
                .ToListAsync(cancellationToken),
        };
    }

    public async Task EffacerAsync(Personne personne, NomsTus noms, CancellationToken cancellationToken)
    {
        foreach (var favori in await db.Favoris.Where(f => f.PersonneId == personne.Id).ToListAsync(cancellationToken))
        {
            favori.Retirer();
            db.Remove(favori);
        }
    }
}
