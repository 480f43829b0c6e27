using Maillage.Kernel.Data;
using Maillage.Reseaux;

namespace Maillage.Memoire.Pages.Preferences;

public sealed class IndexModel(AppDb db, DroitsCourants droits, TimeProvider clock) : PreferencePage(db, clock)
{
    public override async Task ReloadAsync()
    {
        var moi = (await droits.LireAsync()).PersonneId;
        Personne = await Db.Personnes.FindOrNotFoundAsync(p => p.Id == moi);
    }
}
