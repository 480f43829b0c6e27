using Maillage.Kernel.Data;
using Maillage.Memoire;
using Maillage.Rencontres;
using Maillage.Reseaux;
using Maillage.Testing;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire_Tests.Pages;

/// <summary>Who signed a thing: by name in their network, and everywhere if they agreed; otherwise what they do, and where.</summary>
public sealed class DesignationsTests(TestApp app) : IClassFixture<TestApp>
{
    private async Task<(Reseau Reseau, Visitor Dedans, Visitor Dehors)> CreateAsync(bool accord, string nom)
    {
        var reseau = await app.Data.CreateReseauAsync();
        var cite = await app.Data.CreateCiteAsync(reseau, "Denain");
        var auteur = await app.Data.CreateMembreAsync(reseau, cite, "Solène", nom, nomPublic: accord);
        var ailleurs = await app.Data.CreateReseauAsync();
        var dehors = await app.Data.CreateMembreAsync(ailleurs, await app.Data.CreateCiteAsync(ailleurs));
        return (reseau, await app.Data.SignInAsync(auteur), await app.Data.SignInAsync(dehors));
    }

    [Theory]
    [InlineData(false, "Marchadier", "par coordinatrice (Denain)")]
    [InlineData(true, "Le Bihan", "par Solène Le Bihan")]
    public async Task Another_network_reads_the_name_of_who_added_a_resource_if_they_agreed(bool accord, string nom, string attendu)
    {
        var (reseau, dedans, dehors) = await CreateAsync(accord, nom);
        var ressource = Ressource.Ajouter(
            reseau,
            null,
            NatureRessource.Lien,
            $"lien-{Identifiers.Next():N}",
            new DescriptionRessource
            {
                Titre = "Un lien",
                Source = "https://lien.example/",
                Visibilite = Visibilite.Public,
            },
            $"Solène {nom}",
            app.Clock.GetUtcNow().UtcDateTime
        );
        ressource.Publier(new Droits { EstAdministrateur = true }, app.Clock.GetUtcNow().UtcDateTime);
        await SaveAsync(ressource);

        foreach (var lecteur in new[] { dehors, app.Visitor() })
        {
            (await lecteur.GetAsync($"/ressources/{ressource.Slug}")).Text("main").ShouldContain(attendu);
        }

        (await dedans.GetAsync($"/ressources/{ressource.Slug}")).Text("main").ShouldContain($"par Solène {nom}");
    }

    [Fact]
    public async Task A_name_that_no_directory_knows_is_not_told_outside()
    {
        var (reseau, dedans, dehors) = await CreateAsync(false, "Quéré");
        var actualite = await app.Data.CreateActualiteAsync(reseau);

        (await dedans.GetAsync($"/actualites/{actualite.Slug}")).Text("main").ShouldContain("Écrite par Inès Ducrocq");
        (await dehors.GetAsync($"/actualites/{actualite.Slug}")).Text("main").ShouldNotContain("Ducrocq");
    }

    [Fact]
    public async Task The_public_agenda_and_the_public_minutes_do_not_name_who_was_to_speak()
    {
        var tenue = await app.Data.CreateRencontreTenueAsync();
        var reseau = await app.InScopeAsync(db => db.Reseaux.SingleAsync(r => r.Id == tenue.Rencontre.ReseauId));
        var oratrice = await app.Data.CreateMembreAsync(reseau, tenue.Cite, "Yaël", "Kerbrat");
        await SaveAsync(
            PointOrdreDuJour.Inscrire(tenue.Rencontre, 1, "Le forum", 20, oratrice.NomComplet),
            PointOrdreDuJour.Inscrire(tenue.Rencontre, 2, "La ville", 20, "Mme la maire")
        );
        await PublierAsync(tenue);
        var membre = await app.Data.SignInAsync(tenue.Nommee);
        foreach (var adresse in new[] { tenue.Adresse, $"{tenue.Adresse}/compte-rendu", $"{tenue.Adresse}/compte-rendu.txt" })
        {
            var page = await app.Visitor().GetAsync(adresse);
            page.Html.ShouldNotContain("Kerbrat", Case.Sensitive, adresse);
            page.Html.ShouldContain("coordinatrice (Arras)", Case.Sensitive, adresse);
            page.Html.ShouldContain("Mme la maire", Case.Sensitive, adresse);
            (await membre.GetAsync(adresse)).Html.ShouldContain("Kerbrat", Case.Sensitive, adresse);
        }
    }

    [Fact]
    public async Task A_report_from_another_network_is_signed_by_what_one_does()
    {
        var (reseau, _, _) = await CreateAsync(false, "Hamel");
        var ailleurs = await app.Data.CreateReseauAsync();
        var autre = await app.Data.CreateMembreAsync(ailleurs, await app.Data.CreateCiteAsync(ailleurs, "Soissons"), "Basile", "Trégor");
        var ressource = await app.Data.CreateRessourceAsync(reseau);
        await SaveAsync(Signalement.Deposer(ressource, autre.Id, NatureSignalement.Obsolete, "Vieux.", app.Clock.GetUtcNow().UtcDateTime));
        var animatrice = await app.Data.SignInAsync(await app.Data.CreateRoleAsync(reseau, NatureRole.Animateur));

        var page = await animatrice.GetAsync("/signalements");

        page.Text("main").ShouldContain("dit coordinatrice (Soissons)");
        page.Text("main").ShouldNotContain("Trégor");
    }

    [Fact]
    public async Task Saving_a_piece_of_news_keeps_the_resources_that_its_writer_may_not_see()
    {
        var reseau = await app.Data.CreateReseauAsync();
        var ailleurs = await app.Data.CreateReseauAsync();
        var cachee = await app.Data.CreateRessourceAsync(ailleurs, "Note interne d’ailleurs", visibilite: Visibilite.Reseau);
        var vue = await app.Data.CreateRessourceAsync(reseau, "Guide à tous");
        var actualite = await app.Data.CreateActualiteAsync(reseau, publiee: false);
        await app.InScopeAsync(async db =>
        {
            var lue = await db.Actualites.SingleAsync(a => a.Id == actualite.Id);
            lue.Modifier(
                new TexteActualite
                {
                    Titre = lue.Titre,
                    Texte = lue.Texte,
                    Ressources = [vue.Id, cachee.Id],
                }
            );
            await db.SaveChangesAsync();
        });
        var animatrice = await app.Data.SignInAsync(await app.Data.CreateRoleAsync(reseau, NatureRole.Animateur));

        var page = await animatrice.GetAsync($"/actualites/{actualite.Slug}/modification");
        page.Html.ShouldContain("Guide à tous");
        page.Html.ShouldNotContain("Note interne");
        await animatrice.SubmitAsync(page, "main form", ("Input.Titre", "Autre titre"));

        var gardee = await app.InScopeAsync(db => db.Actualites.SingleAsync(a => a.Id == actualite.Id));
        gardee.Titre.ShouldBe("Autre titre");
        gardee.Ressources.ShouldBe([vue.Id, cachee.Id]);
    }

    private async Task PublierAsync(RencontreTenue tenue)
    {
        var animatrice = await app.Data.SignInAsAnimatorAsync(tenue.Rencontre);
        await animatrice.SubmitAsync(
            await animatrice.GetAsync($"{tenue.Adresse}/compte-rendu/publication"),
            "main form",
            ("Input.Numero", "1")
        );
    }

    private Task<int> SaveAsync(params object[] rows) =>
        app.InScopeAsync(db =>
        {
            db.AddRange(rows);
            return db.SaveChangesAsync();
        });
}
