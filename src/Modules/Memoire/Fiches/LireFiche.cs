using Maillage.Documents.Writing;
using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Reseaux;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire.Fiches;

/// <summary>A fiche as this reader may read it.</summary>
/// <param name="Cites">The one that tells it first.</param>
/// <param name="EnCours">Its texts are those being written, for those who write.</param>
public sealed record FicheLue(FicheExperience Fiche, IReadOnlyList<Cite> Cites, DocumentContent Document, bool EnCours)
{
    public Cite Cite => Cites[0];
}

public sealed class LireFiche(AppDb db, PersonnesNommees nommees, PublicAddress site)
{
    /// <param name="avecKit">A file lists what one takes away; the page shows it its own way.</param>
    /// <exception cref="NotFoundException">Unknown, or not for this reader.</exception>
    public async Task<FicheLue> ExecuteAsync(string slug, Droits droits, bool avecKit = false)
    {
        var fiche = await db.Fiches.AsNoTracking().VisiblesPar(droits).FindOrNotFoundAsync(f => f.Slug == slug);
        Guid[] toutes = [fiche.CiteId, .. fiche.Cites];
        var cites = await db.Cites.AsNoTracking().Where(c => toutes.Contains(c.Id)).ToDictionaryAsync(c => c.Id);
        var ordonnees = toutes.Where(cites.ContainsKey).Select(c => cites[c]).ToList();
        // Those who write read a fiche that is not published yet; published, they read what all read.
        var enCours = !fiche.EstPubliee;
        var document = MiseEnPageFiche.Composer(
            fiche,
            enCours ? fiche.Textes : fiche.TextesPublies,
            ordonnees.ConvertAll(c => c.Nom),
            avecKit ? await KitAsync(fiche, droits) : [],
            enCours ? texte => texte : await nommees.TaireAsync(fiche)
        );
        return new FicheLue(fiche, ordonnees, document, enCours);
    }

    private async Task<IReadOnlyList<(string Titre, string Adresse)>> KitAsync(FicheExperience fiche, Droits droits)
    {
        var montrees = await RessourcesCitees.MontrerAsync(db, droits, fiche.Ressources);
        return [.. montrees.Select(l => (l.Ressource.Titre, site.Of($"/ressources/{l.Ressource.Slug}")))];
    }
}
