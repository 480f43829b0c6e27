using Maillage.Kernel.Data;
using Maillage.Kernel.Text;
using Maillage.Kernel.Time;
using Maillage.Reseaux;
using Maillage.Reseaux.Generation;

namespace Maillage.Memoire.Generation;

/// <summary>The news of a generated network, spread over its years, at its three levels.</summary>
public sealed class GenererActualites(AppDb db, Etaler etaler, HorlogeReglable horloge, Hasard hasard, Prose prose)
{
    public Task ExecuteAsync(Taille taille, ReseauGenere genere, CancellationToken cancellationToken) =>
        etaler.ExecuteAsync(
            taille.Actualites(genere.Cites.Count),
            taille,
            rang =>
            {
                db.Add(Ecrire(genere, rang));
                return Task.CompletedTask;
            },
            cancellationToken
        );

    private Actualite Ecrire(ReseauGenere genere, int rang)
    {
        var niveau = (Niveau)hasard.Entre(1, 3);
        var cite = hasard.Un(genere.Cites);
        var titre = prose.Titre();
        var actualite = Actualite.Ecrire(
            genere.Reseau,
            new OrigineActualite(cite.Equipe[0].Personne.NomComplet, niveau == Niveau.Local ? cite.Cite.Id : null),
            $"{Slugs.From(titre)}-{genere.Numero + 1}-{rang + 1}",
            new TexteActualite
            {
                Titre = titre,
                Texte = prose.Liste(2, 5),
                Niveau = niveau,
                Themes = [hasard.Courant(Referentiel.Themes)],
                Visibilite = hasard.Parfois(0.85) ? Visibilite.Public : Visibilite.Reseau,
            },
            horloge.UtcNow()
        );
        if (hasard.Parfois(0.97))
        {
            actualite.Publier(horloge.UtcNow());
        }

        return actualite;
    }
}
