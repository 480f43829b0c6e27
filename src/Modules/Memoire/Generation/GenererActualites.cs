using Maillage.Kernel.Data;
using Maillage.Kernel.Text;
using Maillage.Kernel.Time;
using Maillage.Reseaux;
using Maillage.Reseaux.Generation;

namespace Maillage.Memoire.Generation;

/// <summary>The news of a generated network, spread over its years, at its three levels.</summary>
public sealed class GenererActualites(AppDb db, HorlogeReglable horloge, Hasard hasard, Prose prose)
{
    private const int ParLot = 200;

    public async Task ExecuteAsync(Taille taille, ReseauGenere genere, CancellationToken cancellationToken)
    {
        horloge.Raconte = null;
        var aujourdHui = horloge.TodayInParis();
        var nombre = taille.Actualites(genere.Cites.Count);
        for (var rang = 0; rang < nombre; rang++)
        {
            var jour = aujourdHui.AddDays(-(int)((nombre - rang) * taille.Annees * 365.25 / nombre));
            horloge.Raconte = ParisTime.FromParis(jour, new TimeOnly(11, 0));
            db.Add(Ecrire(genere, rang));
            if (rang % ParLot == ParLot - 1 || rang == nombre - 1)
            {
                await db.SaveChangesAsync(cancellationToken);
                db.ChangeTracker.Clear();
            }
        }
    }

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
