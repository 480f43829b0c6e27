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
    public bool EstAdministrateur { get; private set; }
    public bool ACompte { get; private set; }

    /// <summary>Asked and not closed; shown to those who may cancel it.</summary>
    public DemandeEffacement? Effacement { get; private set; }

    /// <summary>Neither function nor role any more; said to those who may erase the name.</summary>
    public bool EstPartie { get; private set; }

    public async Task OnGetAsync(Guid id)
    {
        var droits = await droitsCourants.LireAsync();
        Personne = await db.Personnes.AsNoTracking().VisiblesPar(droits).FindOrNotFoundAsync(p => p.Id == id);
        PeutModifier = droits.PeutAnimer(Personne.ReseauId);
        EstAdministrateur = droits.EstAdministrateur;
        ACompte = await db.Comptes.AnyAsync(c => c.PersonneId == id);
        var (cites, structures) = (db.Cites, db.Structures);
        Fonctions = await db
            .Fonctions.Where(f => f.PersonneId == id)
            .OrderByDescending(f => f.Debut)
            .Select(f => new Ligne(
                f.Id,
                f.Intitule,
                cites.Where(c => c.Id == f.CiteId).Select(c => c.Nom).FirstOrDefault()
                    ?? structures.Where(s => s.Id == f.StructureId).Select(s => s.Nom).First(),
                cites.Where(c => c.Id == f.CiteId).Select(c => c.Slug).FirstOrDefault(),
                f.Debut,
                f.Fin
            ))
            .ToListAsync();
        Effacement = PeutModifier
            ? await db.DemandesEffacement.AsNoTracking().SingleOrDefaultAsync(d => d.PersonneId == id && d.ClosLe == null)
            : null;
        EstPartie = PeutModifier && !await db.EstDuReseauAsync(id, clock.TodayInParis());
    }

    public sealed record Ligne(Guid Id, string Intitule, string Lieu, string? CiteSlug, DateOnly Debut, DateOnly? Fin);
}
