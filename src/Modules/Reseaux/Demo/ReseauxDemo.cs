using Maillage.Kernel.Data;
using Maillage.Kernel.Text;
using Maillage.Kernel.Time;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Reseaux.Demo;

/// <summary>The demonstration network: the 21 public cités of Hauts-de-France, and people who do not exist.</summary>
public sealed class ReseauxDemo(AppDb db, ImportCites import, UserManager<Compte> comptes, TimeProvider clock)
{
    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        var reseau = Reseau.Creer("Réseau des cités éducatives des Hauts-de-France", "Centre de ressources (démonstration)");
        db.Add(reseau);
        await using (var json = Referentiel.Ouvrir("hauts-de-france.json"))
        {
            await import.ExecuteAsync(reseau, json, cancellationToken);
        }

        var centre = Structure.Ajouter(reseau, reseau.Animation);
        db.Add(centre);
        var debut = clock.TodayInParis().AddYears(-3);
        foreach (var (prenom, nom, intitule, courriel, nature) in PersonnesDemo.Centre)
        {
            var personne = Ajouter(reseau, new Identite(null, prenom, nom, courriel));
            db.Add(Fonction.DansStructure(personne, centre, intitule, debut));
            db.Add(Role.Attribuer(personne, nature, clock.UtcNow()));
            await comptes.OuvrirAsync(personne, clock.UtcNow());
        }

        await AjouterEquipesAsync(reseau, debut, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task AjouterEquipesAsync(Reseau reseau, DateOnly debut, CancellationToken cancellationToken)
    {
        var cites = await db.Cites.ToDictionaryAsync(c => c.Nom, cancellationToken);
        foreach (var (cite, civilite, prenom, nom, intitule) in PersonnesDemo.Equipes)
        {
            var estCpo = cite == "Arras" && intitule.StartsWith("Chef", StringComparison.Ordinal);
            var courriel = estCpo ? "cpo@demo.example" : $"{Slugs.From(prenom)}.{Slugs.From(nom)}@demo.example";
            var personne = Ajouter(reseau, new Identite(civilite, prenom, nom, courriel));
            db.Add(Fonction.DansCite(personne, cites[cite], intitule, debut));
            if (estCpo)
            {
                await comptes.OuvrirAsync(personne, clock.UtcNow());
            }
        }
    }

    private Personne Ajouter(Reseau reseau, Identite identite)
    {
        var personne = Personne.Ajouter(reseau, identite);
        // Half of them agreed to be named in public: both cases can be seen.
        if (identite.Nom.Length % 2 == 0)
        {
            personne.AccorderNomPublic(clock.UtcNow());
        }

        db.Add(personne);
        return personne;
    }
}
