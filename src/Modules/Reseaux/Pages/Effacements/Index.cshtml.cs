using Maillage.Kernel.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Reseaux.Pages.Effacements;

public sealed class IndexModel(AppDb db, DroitsCourants droits) : PageModel
{
    private const int ParPage = 50;

    [BindProperty(SupportsGet = true)]
    public int Numero { get; set; } = 1;

    public bool Suivante { get; private set; }
    public IReadOnlyList<Ligne> Lignes { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Numero = Math.Clamp(Numero, 1, 10_000);
        var lues = await db
            .DemandesEffacement.AsNoTracking()
            .VisiblesPar(await droits.LireAsync())
            .Join(
                db.Personnes,
                d => d.PersonneId,
                p => p.Id,
                (d, p) =>
                    new
                    {
                        Demande = d,
                        p.Prenom,
                        p.Nom,
                    }
            )
            .OrderByDescending(l => l.Demande.DemandeLe)
            .ThenBy(l => l.Demande.Id)
            .Skip((Numero - 1) * ParPage)
            .Take(ParPage + 1)
            .ToListAsync();
        Suivante = lues.Count > ParPage;
        Lignes = [.. lues.Take(ParPage).Select(l => new Ligne(l.Demande, $"{l.Prenom} {l.Nom}".Trim()))];
    }

    public sealed record Ligne(DemandeEffacement Demande, string Nom);
}
