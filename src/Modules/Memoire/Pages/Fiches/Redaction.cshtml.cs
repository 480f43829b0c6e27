using Maillage.Kernel.Data;
using Maillage.Memoire.Fiches;
using Maillage.Reseaux;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire.Pages.Fiches;

public sealed class RedactionModel(AppDb db, DroitsCourants droits, TimeProvider clock) : FichePage(db, droits, clock)
{
    public IReadOnlyDictionary<string, int> Remarques { get; private set; } = new Dictionary<string, int>();

    public override async Task ReloadAsync()
    {
        await base.ReloadAsync();
        Remarques = await Questions.RemarquesAsync(Db, Fiche);
    }
}
