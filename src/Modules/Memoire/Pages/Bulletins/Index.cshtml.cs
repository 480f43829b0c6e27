using Maillage.Kernel.Data;
using Maillage.Memoire.Bulletins;
using Maillage.Reseaux;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire.Pages.Bulletins;

/// <summary>The archive, for all; what is being prepared, for those who do.</summary>
public sealed class IndexModel(AppDb db, DroitsCourants droitsCourants) : PageModel
{
    private const int ParPage = 30;

    [BindProperty(SupportsGet = true)]
    public int Numero { get; set; } = 1;

    public bool Suivante { get; private set; }
    public IReadOnlyList<Bulletin> Envoyes { get; private set; } = [];
    public IReadOnlyList<Bulletin> Ouverts { get; private set; } = [];
    public bool Anime { get; private set; }
    public bool EstMembre { get; private set; }

    public async Task OnGetAsync()
    {
        Numero = Math.Max(1, Numero);
        var droits = await droitsCourants.LireAsync();
        (Anime, EstMembre) = (Acces.Ouvre(Acces.Animation, droits), droits.EstMembre);
        var bulletins = db.Bulletins.AsNoTracking().VisiblesPar(droits);
        var lus = await bulletins
            .Where(b => b.EnvoyeLe != null)
            .OrderByDescending(b => b.EnvoyeLe)
            .ThenByDescending(b => b.Id)
            .Skip((Numero - 1) * ParPage)
            .Take(ParPage + 1)
            .ToListAsync();
        Suivante = lus.Count > ParPage;
        Envoyes = [.. lus.Take(ParPage)];
        Ouverts = Anime ? await bulletins.Where(b => b.EnvoyeLe == null).OrderByDescending(b => b.OuvertLe).ToListAsync() : [];
    }
}
