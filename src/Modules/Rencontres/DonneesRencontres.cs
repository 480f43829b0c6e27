using Maillage.Kernel.Data;
using Maillage.Reseaux;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Rencontres;

/// <summary>Invitations and answers, attendance, what the person wrote for a cité, corrections they proposed.</summary>
internal sealed class DonneesRencontres(AppDb db) : IDonneesPersonnelles
{
    public string Partie => "rencontres";

    public async Task<object> LireAsync(Personne personne, CancellationToken cancellationToken)
    {
        var (rencontres, cites, blocs) = (db.Rencontres, db.Cites, db.Set<Bloc>());
        var nom = personne.NomComplet;
        var reseaux = await db.ReseauxDeAsync(personne, cancellationToken);
        return new
        {
            Invitations = await db
                .Invitations.Where(i => i.PersonneId == personne.Id)
                .Join(
                    rencontres,
                    i => i.RencontreId,
                    r => r.Id,
                    (i, r) =>
                        new
                        {
                            r.Titre,
                            r.Jour,
                            Reponse = i.Reponse.ToString(),
                            i.ReponduLe,
                        }
                )
                .OrderBy(i => i.Jour)
                .ToListAsync(cancellationToken),
            Presences = await db.Set<Presence>()
                .Where(p => p.PersonneId == personne.Id)
                .Join(
                    rencontres,
                    p => p.RencontreId,
                    r => r.Id,
                    (p, r) =>
                        new
                        {
                            r.Titre,
                            r.Jour,
                            p.Nom,
                            p.Fonction,
                            Etat = p.Etat.ToString(),
                        }
                )
                .OrderBy(p => p.Jour)
                .ToListAsync(cancellationToken),
            // Texts carry the name of who wrote them, not an identifier.
            Textes = await db.Set<VersionBloc>()
                .Where(v => v.EcritPar == nom)
                .Join(blocs, v => v.BlocId, b => b.Id, (v, b) => new { Version = v, b.CiteId })
                .Join(
                    cites.Where(c => reseaux.Contains(c.ReseauId)),
                    v => v.CiteId,
                    c => c.Id,
                    (v, c) =>
                        new
                        {
                            Cite = c.Nom,
                            v.Version.EcritLe,
                            v.Version.Texte,
                        }
                )
                .OrderBy(v => v.EcritLe)
                .ToListAsync(cancellationToken),
            Amendements = await db.Set<Amendement>()
                .Where(a => a.PersonneId == personne.Id)
                .OrderBy(a => a.DeposeLe)
                .Select(a => new
                {
                    a.Section,
                    a.TexteAvant,
                    a.TexteApres,
                    a.DeposeLe,
                    Statut = a.Statut.ToString(),
                })
                .ToListAsync(cancellationToken),
        };
    }
}
