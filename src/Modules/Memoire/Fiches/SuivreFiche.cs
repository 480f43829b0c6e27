using Maillage.Kernel.Data;
using Maillage.Kernel.Jobs;
using Maillage.Memoire.Jobs;

namespace Maillage.Memoire.Fiches;

internal static class SuivreFiche
{
    /// <summary>Keeps the step, and tells the one person who must act next, unless they just acted.</summary>
    public static void Noter(this AppDb db, FicheExperience fiche, EtapeFiche etape, Guid? acteur, DateTime now)
    {
        db.Add(etape);
        if (fiche.ProchainActeur is { } prochain && prochain != acteur)
        {
            db.Add(Job.For(new AvertirFiche(fiche.Id, fiche.Etat, Relance: false), now));
        }
    }
}
