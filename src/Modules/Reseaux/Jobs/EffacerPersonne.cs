using Maillage.Kernel.Data;
using Maillage.Kernel.Jobs;
using Maillage.Kernel.Search;
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

        var noms = new NomsTus([new NomTu(personne.Prenom, personne.Nom, Personne.Anonyme.ToLower(French.Culture))]);
        foreach (var module in modules)
        {
            await module.EffacerAsync(personne, noms, cancellationToken);
        }

        // Before texts are gone through: a fingerprint is made again only on a text that was the published one.
        await db.SaveChangesAsync(cancellationToken);
        await textes.TaireAsync(personne, noms, cancellationToken);
        personne.Effacer(clock.UtcNow());
        // Texts were changed beside the index.
        db.Add(Job.For(new Reindex(), clock.UtcNow()));
    }
}
