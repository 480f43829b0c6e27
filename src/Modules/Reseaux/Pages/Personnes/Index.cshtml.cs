using Maillage.Kernel.Data;
using Maillage.Kernel.Text;
using Maillage.Kernel.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Reseaux.Pages.Personnes;

[BindProperties(SupportsGet = true)]
public sealed class IndexModel(AppDb db, DroitsCourants droitsCourants, ChoixReseau choix, TimeProvider clock) : PageModel
{
    private const int ParPage = 50;

    public string? Q { get; set; }
    public string? Cite { get; set; }
    public string? Reseau { get; set; }
    public int Numero { get; set; } = 1;

    /// <summary>Offered to those who see several networks.</summary>
    [BindNever]
    public ChoixReseau Choix => choix;
    public int Total { get; private set; }
    public int DernierePage => Math.Max(1, (Total + ParPage - 1) / ParPage);
    public bool PeutAjouter { get; private set; }
    public IReadOnlyList<(string Slug, string Nom)> Cites { get; private set; } = [];
    public IReadOnlyList<Ligne> Lignes { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var droits = await droitsCourants.LireAsync();
        PeutAjouter = Acces.Ouvre(Acces.Animation, droits);
        var jour = clock.TodayInParis();
        await choix.LireAsync(Reseau, siens: true);
        var reseaux = choix.Choisi is { Id: var id } ? [id] : choix.Options.Select(o => o.Id).ToList();
        Cites =
        [
            .. (
                await db.Cites.Where(c => reseaux.Contains(c.ReseauId)).OrderBy(c => c.Nom).Select(c => new { c.Slug, c.Nom }).ToListAsync()
            ).Select(c => (c.Slug, c.Nom)),
        ];
        var enCours = db.FonctionsDans(reseaux).EnCours(jour);
        var (cites, structures) = (db.Cites, db.Structures);
        var personnes = Filtrer(db.PersonnesDe(reseaux, jour).AsNoTracking(), enCours);
        Total = await personnes.CountAsync();
        Numero = Math.Clamp(Numero, 1, DernierePage);
        Lignes = await personnes
            .OrderBy(p => p.Nom)
            .ThenBy(p => p.Prenom)
            .ThenBy(p => p.Id)
            .Skip((Numero - 1) * ParPage)
            .Take(ParPage)
            .Select(p => new Ligne(
                p.Id,
                p.Nom + " " + p.Prenom,
                p.Courriel,
                enCours
                    .Where(f => f.PersonneId == p.Id)
                    .OrderBy(f => f.Debut)
                    .Select(f =>
                        f.Intitule
                        + ", "
                        + (
                            cites.Where(c => c.Id == f.CiteId).Select(c => c.Nom).FirstOrDefault()
                            ?? structures.Where(s => s.Id == f.StructureId).Select(s => s.Nom).FirstOrDefault()
                        )
                    )
                    .ToList()
            ))
            .AsSplitQuery()
            .ToListAsync();
    }

    private IQueryable<Personne> Filtrer(IQueryable<Personne> personnes, IQueryable<Fonction> enCours)
    {
        if (!string.IsNullOrWhiteSpace(Q))
        {
            var q = Slugs.From(Q);
            personnes = personnes.Where(p => p.Cle.Contains(q));
        }

        if (!string.IsNullOrEmpty(Cite))
        {
            var slug = Cite;
            var cites = db.Cites.Where(c => c.Slug == slug).Select(c => c.Id);
            personnes = personnes.Where(p => enCours.Any(f => f.PersonneId == p.Id && f.CiteId != null && cites.Contains(f.CiteId.Value)));
        }

        return personnes;
    }

    public sealed record Ligne(Guid Id, string Nom, string? Courriel, List<string> Fonctions);
}
