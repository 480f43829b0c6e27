using System.Net;
using Maillage.Memoire.Bulletins;
using Maillage.Reseaux;
using Maillage.Testing;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire_Tests.Pages;

public sealed class BulletinsTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task A_bulletin_proposes_what_was_published_by_level_then_dates_then_needs()
    {
        var tenue = await app.Data.CreateCompteRenduPublieAsync(4);
        var reseau = await ReseauAsync(tenue.Rencontre.ReseauId);
        await app.Data.CreateActualiteAsync(reseau, "Le forum d’Arras", tenue.Cite);
        await app.Data.CreateRessourceAsync(reseau, "Guide du protocole");
        await app.InScopeAsync(db =>
        {
            db.Add(Rencontres.Besoin.Exprimer(tenue.Rencontre, tenue.Cite, "Un modèle de convention"));
            return db.SaveChangesAsync();
        });
        var animatrice = await app.Data.SignInAsAnimatorAsync(tenue.Rencontre);

        var page = await animatrice.OuvrirBulletinAsync();

        page.Texts("legend").ShouldBe(["Actualités régionales", "Besoins et questions sans réponse"], ignoreOrder: true);
        page.Texts("label.choice")
            .ShouldBe(
                ["Le forum d’Arras", "Guide du protocole", "Compte rendu 4 : Rencontre de juin", "Un modèle de convention"],
                ignoreOrder: true
            );
    }

    [Fact]
    public async Task It_is_put_in_order_and_rewritten_and_what_is_set_aside_does_not_leave()
    {
        var (reseau, animatrice, _) = await ReseauAnimeAsync();
        await app.Data.CreateActualiteAsync(reseau, "Premier");
        await app.Data.CreateActualiteAsync(reseau, "Deuxième");
        await app.Data.CreateActualiteAsync(reseau, "Troisième");
        var page = await animatrice.OuvrirBulletinAsync();

        page = await animatrice.PressAsync(page, "li:last-child button[formaction*='sens=-1']", ("Input.Mot", "Bonne lecture."));
        page.Texts("label.choice").ShouldBe(["Troisième", "Premier", "Deuxième"]);
        page.Text("#Input_Mot").ShouldBe("Bonne lecture.");
        var article = await animatrice.GetAsync(page.Attribute("li.card a", "href")!);
        page = await animatrice.SubmitAsync(article, "main form", ("Input.Titre", "Troisième, réécrit"), ("Input.Texte", "En deux mots."));
        var garde = page.Document.QuerySelectorAll("input[name='Input.Retenus']").Take(1).Select(i => i.GetAttribute("value")!).Single();
        page = await animatrice.SubmitAsync(page, "main form", ("Input.Retenus", garde));
        await animatrice.EnvoyerBulletinAsync(page);

        var lu = await app.Visitor().GetAsync(page.Path.Replace("/composition", "", StringComparison.Ordinal));
        lu.Texts("li.card h3").ShouldBe(["Troisième, réécrit"]);
        lu.Text("p.prewrap").ShouldBe("Bonne lecture.");
    }

    [Fact]
    public async Task Each_reader_sees_first_what_concerns_their_cite_and_the_public_only_what_is_public()
    {
        var (reseau, animatrice, _) = await ReseauAnimeAsync();
        var (creil, lens) = (await app.Data.CreateCiteAsync(reseau, "Creil"), await app.Data.CreateCiteAsync(reseau, "Lens"));
        var membre = await app.Data.CreateMembreAsync(reseau, creil);
        await app.Data.CreateActualiteAsync(reseau, "À Lens", lens);
        await app.Data.CreateActualiteAsync(reseau, "À Creil", creil);
        await app.Data.CreateActualiteAsync(reseau, "Entre nous", visibilite: Visibilite.Reseau);
        var page = await animatrice.OuvrirBulletinAsync();
        await animatrice.EnvoyerBulletinAsync(page);

        await app.RunJobsAsync();

        var mail = (await app.EmailsToAsync(membre.Courriel!)).Single();
        mail.Titres().ShouldBe(["Pour votre cité", "À Creil", "Actualités régionales", "Entre nous", "À Lens"]);
        mail.Text!.ShouldContain("Entre nous");
        var adresse = page.Path.Replace("/composition", "", StringComparison.Ordinal);
        (await app.Visitor().GetAsync(adresse)).Texts("h2, h3").ShouldBe(["Actualités régionales", "À Creil", "À Lens"], ignoreOrder: true);
        (await app.Visitor().GetAsync("/bulletins")).Status.ShouldBe(HttpStatusCode.OK);
        using var answer = await app.Visitor().SendAsync(HttpMethod.Get, "/bulletins.atom", null);
        var file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, await answer.Content.ReadAsByteArrayAsync());
        var feed = await Oracles.RunAsync("feed.mjs", file);
        feed.ShouldContain("À Creil");
        feed.ShouldNotContain("Entre nous");
    }

    [Fact]
    public async Task One_click_unsubscribes_even_from_an_old_mail_and_a_visit_changes_nothing()
    {
        var (reseau, animatrice, lectrice) = await ReseauAnimeAsync();
        await app.Data.CreateActualiteAsync(reseau, "Une");
        await animatrice.EnvoyerBulletinAsync(await animatrice.OuvrirBulletinAsync());
        await app.RunJobsAsync();
        var ancien = (await app.EmailsToAsync(lectrice.Courriel!)).Single();
        await app.Data.CreateActualiteAsync(reseau, "Deux");
        await animatrice.EnvoyerBulletinAsync(await animatrice.OuvrirBulletinAsync());
        await app.RunJobsAsync();
        var lien = new Uri(ancien.Unsubscribe!).AbsolutePath;

        var visite = await app.Visitor().GetAsync(lien);
        (await FrequenceAsync(lectrice)).ShouldBe(Frequence.Immediate);
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("List-Unsubscribe", "One-Click")]);
        using var answer = await app.Visitor().SendAsync(HttpMethod.Post, lien, content);

        visite.Text("h1").ShouldBe("Ne plus recevoir les bulletins");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await FrequenceAsync(lectrice)).ShouldBe(Frequence.Aucune);
        await app.Data.CreateActualiteAsync(reseau, "Trois");
        await animatrice.EnvoyerBulletinAsync(await animatrice.OuvrirBulletinAsync());
        await app.RunJobsAsync();
        (await app.EmailsToAsync(lectrice.Courriel!)).Count.ShouldBe(2);
        var choix = await app.Visitor().GetAsync(lien.Replace("/desabonnement", "", StringComparison.Ordinal));
        choix.Attribute("input[checked]", "value").ShouldBe("Aucune");
    }

    [Fact]
    public async Task A_trial_goes_to_oneself_and_the_sending_is_followed_address_by_address()
    {
        var (reseau, animatrice, lectrice) = await ReseauAnimeAsync();
        await app.Data.CreateActualiteAsync(reseau, "Une nouvelle à relire");
        var page = await animatrice.OuvrirBulletinAsync();
        var adresse = page.Path.Replace("/composition", "", StringComparison.Ordinal);

        await animatrice.SubmitAsync(await animatrice.GetAsync($"{adresse}/apercu"), "main form");
        (await app.EmailsToAsync(lectrice.Courriel!)).ShouldBeEmpty();
        using var frame = await animatrice.SendAsync(HttpMethod.Get, $"{adresse}/apercu/html", null);
        (await frame.Content.ReadAsStringAsync()).ShouldContain("Une nouvelle à relire");
        var envois = await animatrice.EnvoyerBulletinAsync(page);
        envois.Text(".empty").ShouldStartWith("L’envoi se prépare");
        await app.RunJobsAsync();

        envois = await animatrice.GetAsync($"{adresse}/envois");
        envois.Text("progress + *, label").ShouldBe("2 sur 2 envois écrits");
        envois.Text("tbody").ShouldContain(lectrice.Courriel!);
        (await animatrice.GetAsync($"{adresse}/composition")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<(Reseau Reseau, Visitor Animatrice, Personne Lectrice)> ReseauAnimeAsync()
    {
        var reseau = await app.Data.CreateReseauAsync();
        var animatrice = await app.Data.SignInAsync(await app.Data.CreateRoleAsync(reseau, NatureRole.Animateur));
        return (reseau, animatrice, await app.Data.CreateRoleAsync(reseau, NatureRole.Lecteur, "Odile", "Fournier"));
    }

    private Task<Frequence> FrequenceAsync(Personne personne) => app.InScopeAsync(db => db.FrequenceAsync(personne.Id));

    private Task<Reseau> ReseauAsync(Guid id) => app.InScopeAsync(db => db.Reseaux.SingleAsync(r => r.Id == id));
}
