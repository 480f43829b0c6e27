using Maillage.Kernel.Data;
using Maillage.Kernel.Time;
using Maillage.Memoire.Bulletins;
using Maillage.Reseaux.Generation;

namespace Maillage.Memoire.Generation;

/// <summary>The bulletins of a generated network, one a month, sent long ago: their mails are gone.</summary>
public sealed class GenererBulletins(AppDb db, Etaler etaler, HorlogeReglable horloge, Hasard hasard, Prose prose)
{
    public Task ExecuteAsync(Taille taille, ReseauGenere genere, CancellationToken cancellationToken) =>
        etaler.ExecuteAsync(
            taille.Annees * 12,
            taille,
            rang =>
            {
                db.Add(Ecrire(genere, rang));
                return Task.CompletedTask;
            },
            cancellationToken
        );

    private Bulletin Ecrire(ReseauGenere genere, int rang)
    {
        var now = horloge.UtcNow();
        var par = genere.Animatrice.NomComplet;
        var slug = $"{genere.Reseau.Slug}-{rang + 1}";
        var bulletin = Bulletin.Ouvrir(genere.Reseau, rang + 1, slug, prose.Titre(), now.AddMonths(-1), par, now);
        bulletin.Proposer(Enumerable.Range(0, hasard.Entre(4, 12)).Select(_ => Article(genere)));
        bulletin.Envoyer(par, now);
        return bulletin;
    }

    private ArticleBulletin Article(ReseauGenere genere) =>
        new(
            Identifiers.Next(),
            (RubriqueBulletin)hasard.Entre(1, 5),
            prose.Titre(),
            prose.Actualite(),
            "/actualites",
            hasard.Parfois(0.5) ? hasard.Un(genere.Cites).Cite.Id : null,
            hasard.Parfois(0.8),
            Retenu: true
        );
}
