using Maillage.Kernel.Data;
using Maillage.Kernel.Time;
using Maillage.Memoire.Bulletins;
using Maillage.Reseaux;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire.Demo;

/// <summary>A bulletin that was sent two months ago, and the next one, open.</summary>
public sealed class BulletinsDemo(AppDb db, ProposerArticles proposer, TimeProvider clock)
{
    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        const string par = "Inès Ducrocq";
        var now = clock.UtcNow();
        var (envoye, debut) = (now.AddDays(-60), now.AddDays(-150));
        var reseau = await db.Reseaux.SingleAsync(cancellationToken);
        var passes = await proposer.ExecuteAsync(reseau.Id, debut);
        var recents = await proposer.ExecuteAsync(reseau.Id, envoye);
        var dits = recents.Select(a => a.Sujet).ToHashSet();
        var ancien = Bulletin.Ouvrir(reseau, 1, $"{reseau.Slug}-1", "Bulletin de rentrée", debut, par, envoye.AddDays(-2));
        ancien.Proposer(passes.Where(a => !dits.Contains(a.Sujet)));
        ancien.Ecrire(ancien.Titre, "Une nouvelle année commence : voici ce que l’été a produit.", Tous(ancien));
        ancien.Envoyer(par, envoye);
        var ouvert = Bulletin.Ouvrir(reseau, 2, $"{reseau.Slug}-2", "Bulletin du mois", envoye, par, now.AddDays(-1));
        ouvert.Proposer(recents);
        db.AddRange(ancien, ouvert);
        await db.SaveChangesAsync(cancellationToken);
    }

    private static HashSet<Guid> Tous(Bulletin bulletin) => [.. bulletin.Articles.Select(a => a.Sujet)];
}
