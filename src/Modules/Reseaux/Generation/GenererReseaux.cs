using Maillage.Kernel.Data;
using Maillage.Kernel.Text;
using Maillage.Kernel.Time;
using Maillage.Reseaux.Demo;
using Microsoft.AspNetCore.Identity;

namespace Maillage.Reseaux.Generation;

/// <summary>Networks of a size: their cités, and the people who followed one another in each.</summary>
public sealed class GenererReseaux(AppDb db, UserManager<Compte> comptes, HorlogeReglable horloge, Hasard hasard, Prose prose)
{
    private const int EquipeParCite = 5;
    private const int JoursParFonction = 914;

    // The eighteen that have communes enough for the largest network.
    private static readonly IReadOnlyList<string> Regions =
    [
        .. Referentiel
            .Communes.GroupBy(c => Referentiel.Departement(c.Departement)?.Region ?? "")
            .Where(g => g.Count() >= Taille.National.Cites.Max())
            .Select(g => g.Key)
            .Order(StringComparer.Ordinal),
    ];
    private readonly HashSet<string> _slugs = [];
    private int _personnes;

    /// <summary>The one account that signs in everywhere, with the password of the demonstration.</summary>
    public static string Courriel(string role, int reseau) => $"{role}.{reseau}@generation.example";

    public async Task<ReseauGenere> ExecuteAsync(Taille taille, int numero, CancellationToken cancellationToken)
    {
        horloge.Raconte = null;
        var debut = horloge.TodayInParis().AddYears(-taille.Annees);
        horloge.Raconte = ParisTime.FromParis(debut, new TimeOnly(9, 0));
        var region = Regions[numero];
        var reseau = Reseau.Creer($"Réseau des cités éducatives, {region}", $"Centre de ressources {region}");
        db.Add(reseau);
        var animatrice = await AnimerAsync(reseau, numero, debut);
        List<CiteGeneree> cites = [];
        foreach (var commune in Tirer(region, taille.Cites[numero]))
        {
            cites.Add(Peupler(reseau, Decrire(reseau, commune), debut, taille.Annees));
        }

        var (cpo, fonction) = cites[0].EquipeDu(debut.AddYears(taille.Annees)).First();
        cpo.Modifier(new Identite(null, cpo.Prenom, cpo.Nom, Courriel("cpo", numero)));
        await comptes.OuvrirAsync(cpo, horloge.UtcNow());
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return new ReseauGenere(reseau, numero, animatrice, cites);
    }

    private async Task<Personne> AnimerAsync(Reseau reseau, int numero, DateOnly debut)
    {
        var centre = Structure.Ajouter(reseau, reseau.Animation);
        var identite = prose.Identite(numero) with { Courriel = Courriel("animation", numero) };
        var animatrice = Personne.Ajouter(reseau, identite);
        db.AddRange(
            centre,
            animatrice,
            Fonction.DansStructure(animatrice, centre, "Chargée de mission", debut),
            Role.Attribuer(animatrice, NatureRole.Animateur, horloge.UtcNow())
        );
        if (numero == 0)
        {
            await AdministrerAsync(reseau, centre, debut);
        }

        await comptes.OuvrirAsync(animatrice, horloge.UtcNow());
        return animatrice;
    }

    private async Task AdministrerAsync(Reseau reseau, Structure centre, DateOnly debut)
    {
        var personne = Personne.Ajouter(reseau, prose.Identite(0) with { Courriel = Courriel("administration", 0) });
        db.AddRange(
            personne,
            Fonction.DansStructure(personne, centre, "Responsable informatique", debut),
            Role.Attribuer(personne, NatureRole.Administrateur, horloge.UtcNow())
        );
        await comptes.OuvrirAsync(personne, horloge.UtcNow());
    }

    private List<Commune> Tirer(string region, int nombre)
    {
        var communes = Referentiel
            .Communes.Where(c => Referentiel.Departement(c.Departement)?.Region == region)
            .OrderBy(c => c.Code, StringComparer.Ordinal)
            .ToList();
        hasard.Melanger(communes);
        return [.. communes.Where(c => _slugs.Add(Slugs.From(c.Nom))).Take(nombre)];
    }

    private Cite Decrire(Reseau reseau, Commune commune)
    {
        var cite = Cite.Creer(reseau, commune.Nom, Slugs.From(commune.Nom), commune.Departement);
        cite.Decrire(
            new FicheCite
            {
                Vague = hasard.Entre(1, 4),
                Mode = (ModeProgrammation)hasard.Entre(1, 3),
                Communes = [commune.Code],
                Quartiers = [$"Quartier {hasard.Un(Lexique.Noms)}"],
                Colleges = [$"Collège {hasard.Un(Lexique.Prenoms)} {hasard.Un(Lexique.Noms)}"],
                Programmes = [hasard.Courant(Referentiel.Programmes), hasard.Courant(Referentiel.Programmes)],
                Axes = [prose.Titre()],
            }
        );
        db.Add(cite);
        foreach (var libelle in (string[])["Habitants", "Enfants scolarisés", "Collégiens"])
        {
            db.Add(
                Chiffre.Relever(cite, new ReleveChiffre(libelle, hasard.Entre(300, 30_000), "personnes", "quartiers", "2021", "Généré"))
            );
        }

        return cite;
    }

    /// <summary>Five places in the team; somebody new takes each of them every two years and a half.</summary>
    private CiteGeneree Peupler(Reseau reseau, Cite cite, DateOnly debut, int annees)
    {
        List<(Personne, Fonction)> equipe = [];
        var dernier = debut.AddYears(annees);
        for (var place = 0; place < EquipeParCite; place++)
        {
            var intitule = prose.Fonction();
            for (var jour = debut; jour < dernier; jour = jour.AddDays(JoursParFonction))
            {
                var personne = Personne.Ajouter(reseau, prose.Identite(++_personnes));
                if (hasard.Parfois(0.5))
                {
                    personne.AccorderNomPublic(horloge.UtcNow());
                }

                var fonction = Fonction.DansCite(personne, cite, intitule, jour);
                if (jour.AddDays(JoursParFonction) < dernier)
                {
                    fonction.Cloturer(jour.AddDays(JoursParFonction - 1));
                }

                db.AddRange(personne, fonction);
                equipe.Add((personne, fonction));
            }
        }

        return new CiteGeneree(cite, equipe);
    }
}
