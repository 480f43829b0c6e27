using Maillage.Kernel.Data;
using Maillage.Kernel.Text;
using Maillage.Kernel.Time;
using Maillage.Reseaux;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire.Fiches;

/// <summary>Opens a fiche, from an action told in a bloc or from nothing.</summary>
public sealed class RepererFiche(AppDb db, TimeProvider clock)
{
    /// <returns>The fiche, not saved yet.</returns>
    public async Task<FicheExperience> ExecuteAsync(Cite cite, string titre, Droits droits, Guid? blocId = null, string? action = null)
    {
        var slug = await Slugs.FreeAsync(titre, s => db.Fiches.AnyAsync(f => f.Slug == s));
        // A cité that puts its own action forward leaves the animation to take it up.
        var redacteur = droits.PeutAnimer(cite.ReseauId) ? droits.PersonneId : await AnimateurAsync(cite.ReseauId);
        var now = clock.UtcNow();
        var fiche = FicheExperience.Reperer(cite, slug, titre, new Reperage(droits.Nom, redacteur, blocId, action), now);
        db.Add(fiche);
        db.Noter(fiche, EtapeFiche.Noter(fiche, droits.Nom, null, now), droits.PersonneId, now);
        return fiche;
    }

    private Task<Guid?> AnimateurAsync(Guid reseauId) =>
        db
            .Roles.Where(r => r.ReseauId == reseauId && r.Nature == NatureRole.Animateur && r.RetireLe == null)
            .Join(db.Personnes.Where(p => p.EffaceeLe == null), r => r.PersonneId, p => p.Id, (r, p) => p)
            .OrderBy(p => p.Nom)
            .ThenBy(p => p.Prenom)
            .Select(p => (Guid?)p.Id)
            .FirstOrDefaultAsync();
}
