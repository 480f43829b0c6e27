using Maillage.Kernel.Data;
using Maillage.Kernel.Time;
using Maillage.Reseaux.Generation;

namespace Maillage.Memoire.Generation;

/// <summary>Spreads things over the years of a generated network, saved by lots.</summary>
public sealed class Etaler(AppDb db, HorlogeReglable horloge)
{
    private const int ParLot = 200;

    /// <param name="ajouter">Adds the thing of this rank, on the day that the clock says.</param>
    public async Task ExecuteAsync(int nombre, Taille taille, Func<int, Task> ajouter, CancellationToken cancellationToken)
    {
        horloge.Raconte = null;
        var aujourdHui = horloge.TodayInParis();
        for (var rang = 0; rang < nombre; rang++)
        {
            var jour = aujourdHui.AddDays(-(int)((nombre - rang) * taille.Annees * 365.25 / nombre));
            horloge.Raconte = ParisTime.FromParis(jour, new TimeOnly(10, 0));
            await ajouter(rang);
            if (rang % ParLot == ParLot - 1 || rang == nombre - 1)
            {
                await db.SaveChangesAsync(cancellationToken);
                db.ChangeTracker.Clear();
            }
        }
    }
}
