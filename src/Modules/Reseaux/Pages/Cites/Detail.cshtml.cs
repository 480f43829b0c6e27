using Maillage.Kernel.Data;
using Maillage.Kernel.Time;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Reseaux.Pages.Cites;

public sealed class DetailModel(AppDb db, DroitsCourants droitsCourants, TimeProvider clock) : PageModel
{
    public Cite Cite { get; private set; } = null!;
    public IReadOnlyList<string> NomsCommunes { get; private set; } = [];
    public IReadOnlyList<GroupeChiffres> Chiffres { get; private set; } = [];
    public IReadOnlyList<Membre> Equipe { get; private set; } = [];
    public bool PeutModifier { get; private set; }

    public async Task OnGetAsync(string slug)
    {
        Cite = await db.Cites.AsNoTracking().FindOrNotFoundAsync(c => c.Slug == slug);
        NomsCommunes = [.. Cite.Communes.Select(code => Referentiel.Commune(code)?.Nom ?? code)];
        Chiffres = GroupeChiffres.Grouper(await db.Chiffres.AsNoTracking().ParCite(Cite).ToListAsync());
        var droits = await droitsCourants.LireAsync();
        PeutModifier = droits.PeutEcrirePour(Cite);
        Equipe = await LireEquipeAsync(droits);
    }

    /// <summary>Members read names; the public reads those who agreed, and the function of the others.</summary>
    private async Task<IReadOnlyList<Membre>> LireEquipeAsync(Droits droits)
    {
        var lues = await db
            .Fonctions.EnCours(clock.TodayInParis())
            .Where(f => f.CiteId == Cite.Id)
            .Join(db.Personnes, f => f.PersonneId, p => p.Id, (f, p) => new { f, p })
            .OrderBy(x => x.p.Nom)
            .Select(x => new
            {
                x.p.Prenom,
                x.p.Nom,
                x.p.NomPublicAccordeLe,
                x.f.Intitule,
            })
            .ToListAsync();
        return lues.ConvertAll(m => new Membre(
            Designations.SeNomme(droits, Cite.ReseauId, m.NomPublicAccordeLe) ? $"{m.Prenom} {m.Nom}" : null,
            m.Intitule
        ));
    }

    public sealed record Membre(string? Nom, string Fonction);
}
