using Maillage.Kernel.Data;
using Maillage.Kernel.Emails;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Reseaux;

/// <summary>Who is in the directory of which network. A person is written down by one, and is in those where they hold a role, or a
/// function in a cité that has not ended; what they do in one is not told to the others.</summary>
public static class Annuaire
{
    extension(AppDb db)
    {
        /// <summary>The people that these networks know.</summary>
        public IQueryable<Personne> PersonnesDe(IReadOnlyList<Guid> reseaux, DateOnly jour)
        {
            var venues = db.Venues(jour).Where(v => reseaux.Contains(v.ReseauId)).Select(v => v.PersonneId);
            return db.Personnes.Where(p => p.EffaceeLe == null && (reseaux.Contains(p.ReseauId) || venues.Contains(p.Id)));
        }

        /// <summary>The directory is for members, each in their own networks.</summary>
        public IQueryable<Personne> PersonnesVisiblesPar(Droits droits, DateOnly jour) =>
            droits.EstAdministrateur ? db.Personnes.Where(p => p.EffaceeLe == null) : db.PersonnesDe(droits.Reseaux, jour);

        /// <summary>Who one is belongs to the network that wrote it down: those who run it correct, invite, erase.</summary>
        public IQueryable<Personne> PersonnesTenuesPar(Droits droits)
        {
            var (tout, animes) = (droits.EstAdministrateur, droits.ReseauxAnimes);
            return db.Personnes.Where(p => p.EffaceeLe == null && (tout || animes.Contains(p.ReseauId)));
        }

        /// <summary>What people do in these networks, past and present.</summary>
        public IQueryable<Fonction> FonctionsDans(IReadOnlyList<Guid> reseaux)
        {
            var cites = db.Cites.Where(c => reseaux.Contains(c.ReseauId)).Select(c => (Guid?)c.Id);
            var structures = db.Structures.Where(s => reseaux.Contains(s.ReseauId)).Select(s => (Guid?)s.Id);
            return db.Fonctions.Where(f => cites.Contains(f.CiteId) || structures.Contains(f.StructureId));
        }

        /// <summary>What this reader may know of what people do.</summary>
        public IQueryable<Fonction> FonctionsVisiblesPar(Droits droits) =>
            droits.EstAdministrateur ? db.Fonctions : db.FonctionsDans(droits.Reseaux);

        /// <summary>An animator reads of the mails to the people of their network, unless another network may have written to them.</summary>
        public IQueryable<Email> CourrielsVisiblesPar(Droits droits, DateOnly jour)
        {
            if (droits.EstAdministrateur)
            {
                return db.Set<Email>();
            }

            var (animes, personnes) = (droits.ReseauxAnimes, db.Personnes);
            var partagees = db.Venues(jour).Where(v => !animes.Contains(v.ReseauId)).Select(v => v.PersonneId);
            return db.Set<Email>()
                .Where(e =>
                    personnes.Any(p => p.Courriel == e.ToAddress && animes.Contains(p.ReseauId))
                    && !personnes.Any(p => p.Courriel == e.ToAddress && (!animes.Contains(p.ReseauId) || partagees.Contains(p.Id)))
                );
        }

        /// <summary>Every network that the person is or was of.</summary>
        public Task<List<Guid>> ReseauxDeAsync(Personne personne, CancellationToken cancellationToken) =>
            db.Venues(null)
                .Where(v => v.PersonneId == personne.Id)
                .Select(v => v.ReseauId)
                .Union(db.Reseaux.Where(r => r.Id == personne.ReseauId).Select(r => r.Id))
                .ToListAsync(cancellationToken);

        /// <summary>By a role, or by a function in a cité that had not ended that day; at any time without a day. One that begins later counts:
        /// the index, which no day wakes up, knows those that have no end.</summary>
        private IQueryable<Venue> Venues(DateOnly? jour)
        {
            var cites = db.Cites;
            return db
                .Fonctions.Where(f => jour == null || f.Fin == null || f.Fin >= jour)
                .Join(cites, f => f.CiteId, c => (Guid?)c.Id, (f, c) => new Venue { PersonneId = f.PersonneId, ReseauId = c.ReseauId })
                .Concat(
                    db.Roles.Where(r => jour == null || r.RetireLe == null)
                        .Select(r => new Venue { PersonneId = r.PersonneId, ReseauId = r.ReseauId })
                );
        }
    }

    private sealed class Venue
    {
        public Guid PersonneId { get; init; }
        public Guid ReseauId { get; init; }
    }
}
