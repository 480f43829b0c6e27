using Maillage.Kernel.Data;
using Maillage.Kernel.Text;
using Maillage.Kernel.Time;
using Maillage.Memoire.Fiches;
using Maillage.Reseaux;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire.Demo;

/// <summary>The fiches of the demonstration, at every state; their figures are as invented as their people.</summary>
public sealed class FichesDemo(AppDb db, TimeProvider clock)
{
    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        var semees = await Semis.LireAsync<Semee>("fiches.json", cancellationToken);
        var cites = await db.Cites.ToDictionaryAsync(c => c.Nom, cancellationToken);
        var ressources = await db.Ressources.ToDictionaryAsync(r => r.Titre, r => r.Id, cancellationToken);
        var jour = clock.TodayInParis();
        var animatrice = await db.Personnes.SingleAsync(p => p.Courriel == "animation@demo.example", cancellationToken);
        foreach (var semee in semees)
        {
            var cite = cites[semee.Cite];
            var relecteur = await db.EquipeDe(cite.Id, jour).FirstOrDefaultAsync(cancellationToken) ?? animatrice;
            var fiche = Ouvrir(semee, cite, animatrice, ressources);
            db.Add(fiche);
            db.AddRange(Avancer(fiche, semee, animatrice, relecteur));
            db.AddRange(
                semee.Reprises.Select(r =>
                    RepriseFiche.Declarer(fiche, cites[r.Key], r.Value, "L’équipe de la cité", clock.UtcNow().AddDays(-semee.Jours + 20))
                )
            );
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private FicheExperience Ouvrir(Semee semee, Cite cite, Personne animatrice, Dictionary<string, Guid> ressources)
    {
        var reperage = new Reperage(animatrice.NomComplet, animatrice.Id);
        var le = clock.UtcNow().AddDays(-semee.Jours - 60);
        var fiche = FicheExperience.Reperer(cite, Slugs.From(semee.Titre), semee.Titre, reperage, le);
        fiche.Decrire(
            new DescriptionFiche
            {
                Titre = semee.Titre,
                SousTitre = semee.SousTitre,
                Quartiers = semee.Quartiers,
                Axes = semee.Axes,
                Themes = semee.Themes,
                AgeMin = semee.AgeMin,
                AgeMax = semee.AgeMax,
                Debut = semee.Debut,
                Statut = semee.Statut,
                Maturite = semee.Maturite,
                Ressources = [.. semee.Ressources.Select(titre => ressources[French.Typography(titre)])],
                Licence = Licence.LicenceOuverte,
            }
        );
        return fiche;
    }

    private IEnumerable<object> Avancer(FicheExperience fiche, Semee semee, Personne animatrice, Personne relecteur)
    {
        var (elle, lui) = (animatrice.NomComplet, relecteur.NomComplet);
        var le = clock.UtcNow().AddDays(-semee.Jours);
        foreach (var (cle, texte) in semee.Textes)
        {
            yield return fiche.Ecrire(ChampFiche.De(cle)!, texte, lui, le.AddDays(-10));
        }

        Func<EtapeFiche>[] etapes =
        [
            () => fiche.PreparerEntretien(relecteur, DateOnly.FromDateTime(le.AddDays(-20)), elle, le.AddDays(-30)),
            () => fiche.Remettre(elle, null, le.AddDays(-8)),
            () => fiche.Relire(lui, null, le.AddDays(-4)),
            () => fiche.Valider(elle, null, le.AddDays(-2)),
            () => fiche.Publier(new ControleFiche([], []), elle, le),
            () => fiche.DemanderMiseAJour(lui, semee.Mot!, clock.UtcNow().AddDays(-6)),
        ];
        foreach (var passer in etapes.TakeWhile(_ => fiche.Etat != semee.Etat))
        {
            yield return passer();
        }

        if (semee.Remarque is { } remarque)
        {
            yield return CommentaireFiche.Deposer(fiche, ChampFiche.De(remarque.Champ)!, remarque.Texte, elle, le);
        }
    }

    private sealed record Semee
    {
        public required string Titre { get; init; }
        public string? SousTitre { get; init; }
        public required string Cite { get; init; }
        public EtatFiche Etat { get; init; }

        /// <summary>Days before today when it came to its state.</summary>
        public int Jours { get; init; }
        public string? Quartiers { get; init; }
        public List<string> Axes { get; init; } = [];
        public List<string> Themes { get; init; } = [];
        public int? AgeMin { get; init; }
        public int? AgeMax { get; init; }
        public string? Debut { get; init; }
        public StatutAction Statut { get; init; }
        public Maturite? Maturite { get; init; }
        public List<string> Ressources { get; init; } = [];

        /// <summary>By the key of the field.</summary>
        public Dictionary<string, string> Textes { get; init; } = [];
        public RemarqueSemee? Remarque { get; init; }
        public string? Mot { get; init; }

        /// <summary>What they made of it, by cité.</summary>
        public Dictionary<string, string> Reprises { get; init; } = [];
    }

    private sealed record RemarqueSemee(string Champ, string Texte);
}
