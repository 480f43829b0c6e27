using Maillage.Kernel.Data;
using Maillage.Memoire.Fiches;
using Maillage.Reseaux;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire.Pages.Fiches;

/// <summary>Who did what, and what changed, the last first.</summary>
public sealed class HistoriqueModel(AppDb db, DroitsCourants droits, TimeProvider clock) : FichePage(db, droits, clock)
{
    private const int ParPage = 30;

    [BindProperty(SupportsGet = true)]
    public int Numero { get; set; } = 1;

    public bool Suivante { get; private set; }
    public IReadOnlyList<Fait> Faits { get; private set; } = [];

    public override async Task ReloadAsync()
    {
        await base.ReloadAsync();
        Numero = Math.Clamp(Numero, 1, 1000);
        // The two lists are merged: no page holds more of one than all of the pages up to it.
        var jusqua = (Numero * ParPage) + 1;
        var etapes = await Db
            .EtapesFiche.AsNoTracking()
            .Where(e => e.FicheId == Fiche.Id)
            .OrderByDescending(e => e.Id)
            .Take(jusqua)
            .ToListAsync();
        var contributions = await Db
            .ContributionsFiche.AsNoTracking()
            .Where(c => c.FicheId == Fiche.Id)
            .OrderByDescending(c => c.Id)
            .Take(jusqua)
            .ToListAsync();
        var faits = etapes
            .Select(e => new Fait(e.Id, e.Le, e.Par, e, null))
            .Concat(contributions.Select(c => new Fait(c.Id, c.Le, c.Par, null, c)))
            .OrderByDescending(f => f.Le)
            .ThenByDescending(f => f.Id)
            .Skip((Numero - 1) * ParPage)
            .ToList();
        Suivante = faits.Count > ParPage;
        Faits = [.. faits.Take(ParPage)];
    }

    public sealed record Fait(Guid Id, DateTime Le, string Par, EtapeFiche? Etape, ContributionFiche? Contribution);
}
