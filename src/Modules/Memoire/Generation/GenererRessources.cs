using System.Text;
using Maillage.Documents.Transcriptions;
using Maillage.Kernel.Data;
using Maillage.Kernel.Text;
using Maillage.Kernel.Time;
using Maillage.Memoire.Fichiers;
using Maillage.Reseaux;
using Maillage.Reseaux.Generation;

namespace Maillage.Memoire.Generation;

/// <summary>The resources of a generated network, spread over its years; the first of them hold a file.</summary>
public sealed class GenererRessources(AppDb db, Etaler etaler, DeposerFichier deposer, HorlogeReglable horloge, Hasard hasard, Prose prose)
{
    private const int AvecFichier = 3;

    public Task ExecuteAsync(Taille taille, ReseauGenere genere, CancellationToken cancellationToken) =>
        etaler.ExecuteAsync(
            taille.Ressources(genere.Cites.Count),
            taille,
            rang => GenererAsync(genere, rang, cancellationToken),
            cancellationToken
        );

    private async Task GenererAsync(ReseauGenere genere, int rang, CancellationToken cancellationToken)
    {
        var cite = hasard.Un(genere.Cites);
        var titre = prose.Titre();
        var nature = rang < AvecFichier ? NatureRessource.Document : (NatureRessource)hasard.Entre(1, 4);
        var ressource = Ressource.Ajouter(
            genere.Reseau,
            hasard.Parfois(0.5) ? cite.Cite : null,
            nature,
            $"{Slugs.From(titre)}-{genere.Numero + 1}-{rang + 1}",
            Decrire(titre, cite.Cite),
            cite.Equipe[0].Personne.NomComplet,
            horloge.UtcNow()
        );
        if (hasard.Parfois(0.95))
        {
            ressource.Publier(new Droits { EstAdministrateur = true }, horloge.UtcNow());
        }

        db.Add(ressource);
        if (rang < AvecFichier)
        {
            using var contenu = new MemoryStream(Encoding.UTF8.GetBytes(prose.Liste(3, 8)));
            await deposer.ExecuteAsync(ressource, contenu, "document.txt", ressource.AjouteePar, cancellationToken);
        }
        else if (nature is NatureRessource.Document or NatureRessource.Podcast && hasard.Parfois(0.5))
        {
            db.Add(Transcription.De(ressource, OrigineTranscription.Extraite, Passages()));
        }
    }

    private DescriptionRessource Decrire(string titre, Cite cite)
    {
        var min = hasard.Entre(0, 16);
        return new DescriptionRessource
        {
            Titre = titre,
            Resume = prose.Liste(1, 2),
            Auteur = "Animation du réseau",
            Date = $"{horloge.TodayInParis():yyyy-MM}",
            Niveau = (Niveau)hasard.Entre(1, 3),
            Themes = [hasard.Courant(Referentiel.Themes), hasard.Courant(Referentiel.Themes)],
            AgeMin = hasard.Parfois(0.6) ? min : null,
            AgeMax = hasard.Parfois(0.6) ? min + hasard.Entre(2, 9) : null,
            Cites = hasard.Parfois(0.4) ? [cite.Id] : [],
            Source = "https://ressources.generation.example/",
            Visibilite = hasard.Parfois(0.8) ? Visibilite.Public : Visibilite.Reseau,
        };
    }

    private IEnumerable<TranscriptPassage> Passages() =>
        Enumerable.Range(1, hasard.Entre(1, 4)).Select(page => new TranscriptPassage(prose.Liste(2, 6)) { Page = page });
}
