using Maillage.Kernel.Time;
using Maillage.Memoire;
using Maillage.Memoire.Fiches;
using Maillage.Reseaux;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Testing;

/// <summary>A fiche and its people: of the animation, who sees it through; of the cité, who tells and reads it.</summary>
public sealed record FicheSuivie(FicheExperience Fiche, Cite Cite, Personne Redactrice, Personne Relecteur)
{
    public string Adresse => $"/fiches/{Fiche.Slug}";
}

public sealed partial class TestData
{
    /// <summary>With its expected fields written, brought up to this state as its people would.</summary>
    public async Task<FicheSuivie> CreateFicheAsync(
        EtatFiche etat = EtatFiche.Entretien,
        string titre = "Lis avec moi",
        string deroule = "Un conte par semaine.",
        Visibilite visibilite = Visibilite.Public,
        Reseau? reseau = null,
        Cite? cite = null,
        string? theme = null,
        DateOnly? revoirLe = null
    )
    {
        reseau ??= await CreateReseauAsync();
        cite ??= await CreateCiteAsync(reseau, "Maubeuge");
        var redactrice = await CreateRoleAsync(reseau, NatureRole.Animateur);
        var relecteur = await CreateMembreAsync(reseau, cite, "Karim", "Dubreuil");
        var now = app.Clock.UtcNow();
        var par = redactrice.NomComplet;
        var fiche = FicheExperience.Reperer(cite, $"fiche-{Next()}", titre, new Reperage(par, redactrice.Id), now);
        fiche.Decrire(
            new DescriptionFiche
            {
                Titre = titre,
                Visibilite = visibilite,
                Themes = theme is null ? [] : [theme],
                RevoirLe = revoirLe,
            }
        );
        var suite = new List<object> { fiche };
        foreach (var champ in ChampFiche.Tous.Where(c => c.Attendu))
        {
            suite.Add(fiche.Ecrire(champ, champ.Cle == "deroule" ? deroule : $"{titre}.", par, now));
        }

        Func<EtapeFiche>[] etapes =
        [
            () => fiche.PreparerEntretien(relecteur, null, par, now),
            () => fiche.Remettre(par, null, now),
            () => fiche.Relire(relecteur.NomComplet, null, now),
            () => fiche.Valider(par, null, now),
            () => fiche.Publier(new ControleFiche([], []), par, now),
            () => fiche.DemanderMiseAJour(par, "Les chiffres ont changé.", now),
        ];
        foreach (var passer in etapes.TakeWhile(_ => fiche.Etat != etat))
        {
            suite.Add(passer());
        }

        await app.InScopeAsync(db =>
        {
            db.AddRange(suite);
            return db.SaveChangesAsync();
        });
        return new FicheSuivie(fiche, cite, redactrice, relecteur);
    }
}
