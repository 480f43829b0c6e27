using Maillage.Kernel.Data;
using Maillage.Kernel.Text;
using Maillage.Kernel.Time;
using Maillage.Memoire.Fiches;
using Maillage.Reseaux;
using Maillage.Reseaux.Generation;

namespace Maillage.Memoire.Generation;

/// <summary>The fiches expériences of a generated network: most published, some taken up by another cité, some on their way.</summary>
public sealed class GenererFiches(AppDb db, Etaler etaler, HorlogeReglable horloge, Hasard hasard, Prose prose)
{
    public Task ExecuteAsync(Taille taille, ReseauGenere genere, CancellationToken cancellationToken) =>
        etaler.ExecuteAsync(
            taille.Fiches(genere.Cites.Count),
            taille,
            rang =>
            {
                db.AddRange(Ecrire(genere, rang));
                return Task.CompletedTask;
            },
            cancellationToken
        );

    private List<object> Ecrire(ReseauGenere genere, int rang)
    {
        var (cite, autre) = (hasard.Un(genere.Cites), hasard.Un(genere.Cites));
        var (titre, now) = (prose.Titre(), horloge.UtcNow());
        var (animatrice, relecteur) = (genere.Animatrice, cite.Equipe[0].Personne);
        var fiche = FicheExperience.Reperer(
            cite.Cite,
            $"{Slugs.From(titre)}-{genere.Numero + 1}-{rang + 1}",
            titre,
            new Reperage(animatrice.NomComplet, animatrice.Id),
            now
        );
        fiche.Decrire(
            new DescriptionFiche
            {
                Titre = titre,
                SousTitre = prose.Action(),
                Themes = [hasard.Courant(Referentiel.Themes)],
                AgeMin = hasard.Entre(0, 12),
                AgeMax = hasard.Entre(13, 25),
                Visibilite = hasard.Parfois(0.85) ? Visibilite.Public : Visibilite.Reseau,
            }
        );
        List<object> suite = [fiche];
        suite.AddRange(
            ChampFiche
                .Tous.Where(c => c.Attendu || hasard.Parfois(0.6))
                .Select(c => fiche.Ecrire(c, prose.Liste(1, 4), relecteur.NomComplet, now))
        );
        suite.Add(fiche.PreparerEntretien(relecteur, null, animatrice.NomComplet, now));
        if (hasard.Parfois(0.1))
        {
            return suite;
        }

        suite.Add(fiche.Remettre(animatrice.NomComplet, null, now));
        suite.Add(fiche.Relire(relecteur.NomComplet, null, now));
        suite.Add(fiche.Valider(animatrice.NomComplet, null, now));
        suite.Add(fiche.Publier(new ControleFiche([], []), animatrice.NomComplet, now));
        if (autre != cite && hasard.Parfois(0.3))
        {
            suite.Add(RepriseFiche.Declarer(fiche, autre.Cite, prose.Actualite(), autre.Equipe[0].Personne.NomComplet, now));
        }

        return suite;
    }
}
