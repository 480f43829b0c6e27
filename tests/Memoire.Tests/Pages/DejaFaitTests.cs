using Maillage.Memoire.Fiches;
using Maillage.Reseaux;
using Maillage.Testing;

namespace Maillage.Memoire_Tests.Pages;

public sealed class DejaFaitTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task The_nearest_come_first_with_the_reason_and_ones_own_cite_does_not_answer()
    {
        var reseau = await app.Data.CreateReseauAsync();
        var arras = await app.Data.CreateCiteAsync(reseau, "Arras");
        await app.Data.CreateFicheAsync(
            EtatFiche.Publiee,
            "Un garage à vélos",
            "Réparer les vélos du collège avec les élèves.",
            reseau: reseau,
            cite: arras,
            theme: "Mobilité"
        );
        await app.Data.CreateFicheAsync(EtatFiche.Publiee, "La chorale du quartier", "Chanter le mercredi.", reseau: reseau);
        var mienne = await app.Data.CreateFicheAsync(
            EtatFiche.Publiee,
            "Des vélos pour le collège",
            "Prêter et réparer des vélos.",
            reseau: reseau
        );

        var page = await app.Visitor().GetAsync($"/deja-fait?fiche={mienne.Fiche.Slug}");

        page.Texts("h3").ShouldContain("Un garage à vélos");
        page.Texts("h3").ShouldNotContain("La chorale du quartier");
        page.Texts("h3").ShouldNotContain("Des vélos pour le collège");
        page.Html.ShouldContain("vélos");
        page.Texts("p.meta").ShouldContain(t => t.StartsWith("Pourquoi : mots communs :") && t.Contains("thème : Mobilité"));
        (await app.Visitor().GetAsync(mienne.Adresse)).Text("#deja-fait").ShouldBe("Qui l’a déjà fait ?");
    }

    [Fact]
    public async Task A_hidden_fiche_answers_nobody_outside_its_network()
    {
        var reseau = await app.Data.CreateReseauAsync();
        await app.Data.CreateFicheAsync(
            EtatFiche.Publiee,
            "Une fanfare de trombones",
            "Souffler dans des trombones le samedi.",
            Visibilite.Reseau,
            reseau
        );
        var membre = await app.Data.SignInAsync(await app.Data.CreateRoleAsync(reseau, NatureRole.Lecteur));
        const string question = "/deja-fait?texte=Apprendre+les+trombones+en+fanfare";

        (await membre.GetAsync(question)).Texts("h3").ShouldBe(["Une fanfare de trombones"]);
        (await app.Visitor().GetAsync(question)).Text(".empty").ShouldStartWith("Personne n’en a encore parlé");
    }

    [Fact]
    public async Task A_need_written_in_a_bloc_asks_who_did_it_already()
    {
        var (rencontre, cite, membre) = await app.Data.CreateRencontreAnnonceeAsync();
        var visitor = await app.Data.SignInAsync(membre);
        var adresse = $"/rencontres/{rencontre.Slug}/blocs/{cite.Slug}";
        await visitor.SubmitAsync(
            await visitor.GetAsync(adresse),
            "main form",
            ("Input.Besoins", "- Un modèle de charte & des « règles »")
        );

        var lien = (await visitor.GetAsync(adresse)).Attribute("button[value^='/deja-fait']", "value")!;

        lien.ShouldContain($"cite={cite.Slug}");
        (await visitor.GetAsync(lien)).Text("#texte").ShouldBe("Un modèle de charte & des « règles »");
    }

    [Theory]
    [InlineData("")]
    [InlineData("le la les de du")]
    [InlineData("' OR 1=1 -- \" * ( NEAR")]
    public async Task Words_that_say_nothing_find_nothing_and_break_nothing(string texte) =>
        (await app.Visitor().GetAsync($"/deja-fait?texte={Uri.EscapeDataString(texte)}")).Texts("h3").ShouldBeEmpty();
}
