using Maillage.Kernel.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Reseaux.Pages.MonCompte;

public sealed class IndexModel(
    AppDb db,
    CompteCourant courant,
    DroitsCourants droits,
    UserManager<Compte> comptes,
    IEnumerable<LienCompte> liens
) : PageModel
{
    public Compte Compte { get; private set; } = null!;
    public Personne Personne { get; private set; } = null!;
    public IReadOnlyList<CleAcces> Cles { get; private set; } = [];
    public DemandeEffacement? Effacement { get; private set; }
    public int CodesSecours { get; private set; }

    /// <summary>What modules leave to choose, for members.</summary>
    public IEnumerable<LienCompte> Choix { get; private set; } = [];

    /// <summary>Somebody who runs a network or the installation, with nothing but a password.</summary>
    public bool DevraitSeProteger { get; private set; }

    public async Task OnGetAsync()
    {
        Compte = await courant.LireAsync();
        Personne = await db.Personnes.AsNoTracking().SingleAsync(p => p.Id == Compte.PersonneId);
        Effacement = Personne.EffacementDemandeLe is null
            ? null
            : await db.DemandesEffacement.AsNoTracking().SingleOrDefaultAsync(d => d.PersonneId == Compte.PersonneId && d.ClosLe == null);
        Cles = await db.ClesAcces.AsNoTracking().Where(c => c.CompteId == Compte.Id).OrderBy(c => c.CreeeLe).ToListAsync();
        CodesSecours = Compte.TwoFactorEnabled ? await comptes.CountRecoveryCodesAsync(Compte) : 0;
        var lecteur = await droits.LireAsync();
        Choix = lecteur.EstMembre ? liens : [];
        DevraitSeProteger = (lecteur.EstAdministrateur || lecteur.EstAnimateur) && !Compte.TwoFactorEnabled && Cles.Count == 0;
    }
}
