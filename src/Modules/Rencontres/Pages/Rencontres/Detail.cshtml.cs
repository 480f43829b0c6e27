using Maillage.Kernel.Data;
using Maillage.Kernel.Time;
using Maillage.Reseaux;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Rencontres.Pages.Rencontres;

public sealed class DetailModel(AppDb db, DroitsCourants droitsCourants, Designations designations, TimeProvider clock) : PageModel
{
    public Rencontre Rencontre { get; private set; } = null!;
    public IReadOnlyList<PointOrdreDuJour> Points { get; private set; } = [];
    public Func<PointOrdreDuJour, string?> Intervenant { get; private set; } = _ => null;
    public IReadOnlyList<BlocLigne> Blocs { get; private set; } = [];
    public IReadOnlyList<(string Etat, int Nombre)>? Invitations { get; private set; }
    public CompteRendu? CompteRendu { get; private set; }
    public bool PeutAnimer { get; private set; }
    public bool VoitLien { get; private set; }
    public bool PeutAnnuler => PeutAnimer && !Rencontre.EstAnnulee && Rencontre.DebutUtc > clock.UtcNow();

    public string Etat =>
        Rencontre.EstAnnulee ? "Annulée"
        : !Rencontre.EstAnnoncee ? "Brouillon"
        : Rencontre.EstEnSeance ? "En séance"
        : Rencontre.FinUtc <= clock.UtcNow() ? "Passée"
        : "Annoncée";

    public int? DureeEnTrop
    {
        get
        {
            var trop = Points.Sum(p => p.DureeMinutes ?? 0) - (int)(Rencontre.HeureFin - Rencontre.HeureDebut).TotalMinutes;
            return trop > 0 && PeutAnimer ? trop : null;
        }
    }

    public async Task OnGetAsync(string slug)
    {
        var droits = await droitsCourants.LireAsync();
        Rencontre = await db.Rencontres.AsNoTracking().VisiblesPar(droits).FindOrNotFoundAsync(r => r.Slug == slug);
        PeutAnimer = droits.PeutAnimer(Rencontre.ReseauId);
        CompteRendu = await db.CompteRenduAsync(Rencontre);
        Points = await db.Points.AsNoTracking().Where(p => p.RencontreId == Rencontre.Id).OrderBy(p => p.Rang).ToListAsync();
        var dire = await designations.DansAsync(Rencontre.ReseauId, [.. Points.Select(p => p.Intervenant)]);
        // Somebody whom the directory does not know was named there to be read.
        Intervenant = point => dire(point.Intervenant) ?? point.Intervenant;
        if (droits.EstDuReseau(Rencontre.ReseauId))
        {
            await LireCoulissesAsync(droits);
        }
    }

    /// <summary>What members see and the public does not: answers, blocs in progress, where to connect.</summary>
    private async Task LireCoulissesAsync(Droits droits)
    {
        VoitLien = PeutAnimer || await db.Invitations.AnyAsync(i => i.RencontreId == Rencontre.Id && i.PersonneId == droits.PersonneId);
        Blocs = await db
            .Blocs.Where(b => b.RencontreId == Rencontre.Id)
            .Join(db.Cites, b => b.CiteId, c => c.Id, (b, c) => new { b, c })
            .OrderBy(x => x.c.Nom)
            .Select(x => new BlocLigne(x.c.Nom, x.c.Slug, x.b.EcritLe, PeutAnimer || droits.Cites.Contains(x.c.Id)))
            .ToListAsync();
        var reponses = await db
            .Invitations.Where(i => i.RencontreId == Rencontre.Id)
            .GroupBy(i => i.Reponse)
            .Select(g => new { g.Key, Nombre = g.Count() })
            .ToListAsync();
        Invitations =
            reponses.Count == 0
                ? null
                : [.. reponses.OrderBy(r => r.Key ?? (ReponseInvitation)99).Select(r => (Labels.Etat(r.Key), r.Nombre))];
    }

    public sealed record BlocLigne(string Cite, string Slug, DateTime? EcritLe, bool PeutEcrire);
}
