using Maillage.Kernel.Data;
using Maillage.Kernel.Time;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Reseaux.Pages.Personnes;

public sealed class DetailModel(AppDb db, DroitsCourants droitsCourants, TimeProvider clock) : PageModel
{
    public Personne Personne { get; private set; } = null!;
    public IReadOnlyList<Ligne> Fonctions { get; private set; } = [];
    public bool PeutModifier { get; private set; }

    /// <summary>A function, in a network that the reader runs, wherever the person was written down.</summary>
    public bool PeutAjouter { get; private set; }
    public bool EstAdministrateur { get; private set; }
    public bool ACompte { get; private set; }

    /// <summary>Asked and not closed; shown to those who may cancel it.</summary>
    public DemandeEffacement? Effacement { get; private set; }

    /// <summary>Neither function nor role any more; said to those who may erase the name.</summary>
    public bool EstPartie { get; private set; }

    public async Task OnGetAsync(Guid id)
    {
        var droits = await droitsCourants.LireAsync();
        Personne = await db.PersonnesVisiblesPar(droits, clock.TodayInParis()).AsNoTracking().FindOrNotFoundAsync(p => p.Id == id);
        PeutModifier = droits.PeutAnimer(Personne.ReseauId);
        EstAdministrateur = droits.EstAdministrateur;
        ACompte = await db.Comptes.AnyAsync(c => c.PersonneId == id);
        PeutAjouter = droits.EstAnimateur || droits.EstAdministrateur;
        var (tout, animes) = (droits.EstAdministrateur, droits.ReseauxAnimes);
        var (cites, structures) = (db.Cites, db.Structures);
        Fonctions = await db.FonctionsVisiblesPar(droits)
            .Where(f => f.PersonneId == id)
            .OrderByDescending(f => f.Debut)
            .Select(f => new Ligne(
                f.Id,
                f.Intitule,
                cites.Where(c => c.Id == f.CiteId).Select(c => c.Nom).FirstOrDefault()
                    ?? structures.Where(s => s.Id == f.StructureId).Select(s => s.Nom).First(),
                cites.Where(c => c.Id == f.CiteId).Select(c => c.Slug).FirstOrDefault(),
                f.Debut,
                f.Fin,
                tout
                    || cites.Any(c => c.Id == f.CiteId && animes.Contains(c.ReseauId))
                    || structures.Any(s => s.Id == f.StructureId && animes.Contains(s.ReseauId))
            ))
            .ToListAsync();
        Effacement = PeutModifier
            ? await db.DemandesEffacement.AsNoTracking().SingleOrDefaultAsync(d => d.PersonneId == id && d.ClosLe == null)
            : null;
        EstPartie = PeutModifier && !await db.EstDuReseauAsync(id, clock.TodayInParis());
    }

    public sealed record Ligne(Guid Id, string Intitule, string Lieu, string? CiteSlug, DateOnly Debut, DateOnly? Fin, bool PeutClore);
}
