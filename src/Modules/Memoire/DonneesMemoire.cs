using Maillage.Kernel.Data;
using Maillage.Kernel.Files;
using Maillage.Kernel.Time;
using Maillage.Memoire.Bulletins;
using Maillage.Memoire.Fiches;
using Maillage.Reseaux;
using Maillage.Reseaux.Effacement;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire;

/// <summary>What one keeps, added, wrote and reported; what nobody else sees goes with the name.</summary>
internal sealed class DonneesMemoire(AppDb db) : IDonneesPersonnelles, IEffaceNoms
{
    public string Partie => "memoire";

    public async Task<object> LireAsync(Personne personne, CancellationToken cancellationToken)
    {
        var nom = personne.NomComplet;
        var reseaux = await db.ReseauxDeAsync(personne, cancellationToken);
        var fiches = db.Fiches.Where(f => reseaux.Contains(f.ReseauId));
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
            Bulletins = (await db.FrequenceAsync(personne.Id)).ToString(),
            // These carry the name of who added them, not an identifier.
            RessourcesAjoutees = await db
                .Ressources.Where(r => reseaux.Contains(r.ReseauId) && r.AjouteePar == nom)
                .OrderBy(r => r.AjouteeLe)
                .Select(r => new { r.Titre, r.AjouteeLe })
                .ToListAsync(cancellationToken),
            FichesContributions = await db
                .ContributionsFiche.Where(c => c.Par == nom)
                .Join(fiches, c => c.FicheId, f => f.Id, (c, f) => new { Fiche = f.Titre, Contribution = c })
                .OrderBy(x => x.Contribution.Le)
                .Select(x => new
                {
                    x.Fiche,
                    x.Contribution.Champ,
                    x.Contribution.Apres,
                    x.Contribution.Le,
                })
                .ToListAsync(cancellationToken),
            FichesDecisions = await db
                .MentionsFiche.Where(m => m.DecidePar == nom)
                .Join(fiches, m => m.FicheId, f => f.Id, (m, f) => new { Fiche = f.Titre, Mention = m })
                .OrderBy(x => x.Mention.DecideLe)
                .Select(x => new
                {
                    x.Fiche,
                    x.Mention.Texte,
                    x.Mention.DecideLe,
                })
                .ToListAsync(cancellationToken),
            FichesRemarques = await db
                .CommentairesFiche.Where(c => c.Par == nom)
                .Join(fiches, c => c.FicheId, f => f.Id, (c, f) => new { Fiche = f.Titre, Commentaire = c })
                .OrderBy(x => x.Commentaire.Le)
                .Select(x => new
                {
                    x.Fiche,
                    x.Commentaire.Texte,
                    x.Commentaire.Le,
                })
                .ToListAsync(cancellationToken),
        };
    }

    public async Task EffacerAsync(Personne personne, CancellationToken cancellationToken)
    {
        foreach (var favori in await db.Favoris.Where(f => f.PersonneId == personne.Id).ToListAsync(cancellationToken))
        {
            favori.Retirer();
            db.Remove(favori);
        }
    }

    public async Task<IReadOnlyList<string>> FichiersAsync(IReadOnlyList<Lieu> lieux, CancellationToken cancellationToken)
    {
        var lues = lieux.Where(l => l.Ou.Table == "memoire_transcriptions").Select(l => Guid.Parse(l.Ou.Ligne)).Distinct().ToList();
        var ressources = db.Set<Transcription>().Where(t => lues.Contains(t.Id)).Select(t => t.RessourceId);
        var fichiers = db.Set<FichierRessource>().Where(f => ressources.Contains(f.RessourceId)).Select(f => f.FichierId);
        return await db.Set<StoredFile>().Where(f => fichiers.Contains(f.Id)).Select(f => f.Name).ToListAsync(cancellationToken);
    }
}
