using Maillage.Kernel.Data;
using Maillage.Kernel.Jobs;
using Maillage.Kernel.Text;
using Maillage.Kernel.Time;
using Maillage.Reseaux.Effacement;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Reseaux.Jobs;

/// <summary>Takes the name of somebody who left out of everything the network keeps. Done again after a cut, it finds the rest: the name
/// itself goes last.</summary>
public sealed record EffacerPersonne(Guid PersonneId);

internal sealed class EffacerPersonneHandler(AppDb db, TextesDuReseau textes, IEnumerable<IEffaceNoms> modules, TimeProvider clock)
    : IJobHandler<EffacerPersonne>
{
    public async Task RunAsync(EffacerPersonne payload, CancellationToken cancellationToken)
    {
        var personne = await db.Personnes.SingleAsync(p => p.Id == payload.PersonneId, cancellationToken);
        if (personne.EffaceeLe is not null)
        {
            return;
        }

        var designation = Personne.Anonyme.ToLower(French.Culture);
        // « Mme Lambert » too, when the first name has two words.
        var noms = new NomsTus([(personne.NomComplet, designation), (personne.Nom, designation)]);
        foreach (var module in modules)
        {
            await module.EffacerAsync(personne, noms, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        await textes.TaireAsync(personne, noms, cancellationToken);
        await db.Entry(personne).ReloadAsync(cancellationToken);
        personne.Effacer(clock.UtcNow());
    }
}
