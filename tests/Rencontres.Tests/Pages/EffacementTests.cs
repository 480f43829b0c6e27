using System.Net;
using Maillage.Kernel.Jobs;
using Maillage.Rencontres;
using Maillage.Reseaux;
using Maillage.Testing;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Rencontres_Tests.Pages;

public sealed class EffacementTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task The_account_and_the_links_close_on_the_day_and_not_before()
    {
        var tenue = await app.Data.CreateCompteRenduPublieAsync(2);
        var animator = await app.Data.SignInAsAnimatorAsync(tenue.Rencontre);
        await app.Data.SignInAsync(tenue.Discret);
        await app.Data.LeaveAsync(animator, tenue.Discret);
        await app.RunJobsAsync();
        var link = await app.Data.LinkOfAsync(tenue.Discret);
        var request = await app.Data.AskErasureAsync(animator, tenue.Discret);

        await app.Data.AgreeAsync(request, tenue.Discret);
        await app.RunJobsAsync();

        var session = await app.Data.SignInAsync(tenue.Discret);
        (await session.GetAsync("/mon-compte")).Text(".notice").ShouldContain("Votre nom sera effacé le");
        app.Clock.Advance(DemandeEffacement.Delai);
        await app.RunJobsAsync();
        (await session.GetAsync("/mon-compte")).Path.ShouldStartWith("/connexion");
        (await app.Visitor().GetAsync(link)).Html.ShouldNotContain("Dubreuil");
    }

    [Fact]
    public async Task Another_network_that_knows_somebody_of_the_same_name_keeps_it()
    {
        var (here, there) = (await app.Data.CreateCompteRenduPublieAsync(3), await app.Data.CreateCompteRenduPublieAsync(4));
        var animator = await app.Data.SignInAsAnimatorAsync(here.Rencontre);
        await app.Data.LeaveAsync(animator, here.Discret);

        await app.Data.EraseAsync(animator, here.Discret);

        var elsewhere = await app.Data.SignInAsAnimatorAsync(there.Rencontre);
        (await elsewhere.GetAsync($"{there.Adresse}/compte-rendu")).Html.ShouldContain("Karim Dubreuil");
    }

    [Fact]
    public async Task Somebody_who_is_still_there_is_not_erased_and_a_namesake_keeps_the_texts()
    {
        var tenue = await app.Data.CreateCompteRenduPublieAsync(5);
        var animator = await app.Data.SignInAsAnimatorAsync(tenue.Rencontre);
        var page = $"/personnes/{tenue.Discret.Id}/effacement";

        (await animator.GetAsync(page)).Text(".notice").ShouldStartWith("Cette personne a encore une fonction");
        await app.Data.LeaveAsync(animator, tenue.Discret);
        await app.Data.CreatePersonneAsync(await NetworkAsync(tenue), "KARIM", "Dubreuil");
        var preview = await animator.GetAsync(page);

        preview.Texts("li.card").First(t => t.Contains("douze entreprises", StringComparison.Ordinal)).ShouldContain("Une autre personne");
        TestData.Choose(preview).Length.ShouldBeLessThan(TestData.Choose(preview, "Dubreuil").Length);
        await app.Data.EraseAsync(animator, tenue.Discret);
        animator = await app.Data.SignInAsAnimatorAsync(tenue.Rencontre);
        (await animator.GetAsync($"{tenue.Adresse}/compte-rendu")).Html.ShouldContain("douze entreprises, dit Karim Dubreuil");
    }

    [Fact]
    public async Task A_colleague_of_the_same_family_name_keeps_theirs()
    {
        var tenue = await app.Data.CreateCompteRenduPublieAsync(7);
        var colleague = await app.Data.CreatePersonneAsync(await NetworkAsync(tenue), "Jean", "Le Bihan");
        var animator = await app.Data.SignInAsAnimatorAsync(tenue.Rencontre);
        await app.Data.LeaveAsync(animator, tenue.Nommee);

        await app.Data.EraseAsync(animator, tenue.Nommee);

        animator = await app.Data.SignInAsAnimatorAsync(tenue.Rencontre);
        (await animator.GetAsync($"/personnes/{colleague.Id}")).Text("h1").ShouldBe("Jean Le Bihan");
        (await animator.GetAsync($"{tenue.Adresse}/compte-rendu")).Html.ShouldNotContain("Nadia Le Bihan");
    }

    [Fact]
    public async Task Somebody_who_only_followed_the_calendar_is_erased_as_well()
    {
        var reseau = await app.Data.CreateReseauAsync();
        var personne = await app.Data.CreateMembreAsync(reseau, await app.Data.CreateCiteAsync(reseau));
        var follower = await app.Data.SignInAsync(personne);
        await follower.SubmitAsync(await follower.GetAsync("/agenda"), "main form");
        var animator = await app.Data.SignInAsync(await app.Data.CreateRoleAsync(reseau, NatureRole.Animateur));
        await app.Data.LeaveAsync(animator, personne);

        await app.Data.EraseAsync(animator, personne);

        var left = await app.InScopeAsync(db => db.Personnes.SingleAsync(p => p.Id == personne.Id));
        left.NomComplet.ShouldBe(Personne.Anonyme);
        (await app.InScopeAsync(db => db.Set<AbonnementAgenda>().CountAsync(a => a.PersonneId == personne.Id))).ShouldBe(0);
    }

    [Fact]
    public async Task Whoever_had_a_part_in_two_networks_goes_from_both_and_a_text_full_to_its_limit_stays_within_it()
    {
        var (ici, la) = (await app.Data.CreateReseauAsync(), await app.Data.CreateReseauAsync());
        var personne = await app.Data.CreatePersonneAsync(ici, "Lou", "Roy");
        var rencontre = await app.Data.CreateRencontreAsync(la);
        var cites = new[] { await app.Data.CreateCiteAsync(ici), await app.Data.CreateCiteAsync(la) };
        var besoin = Besoin.Exprimer(rencontre, null, $"Lou Roy {new string('x', Besoin.TexteMaxLength - 8)}");
        await app.InScopeAsync(db =>
        {
            foreach (var cite in cites)
            {
                var fonction = Fonction.DansCite(personne, cite, "Coordinatrice", new DateOnly(2021, 9, 1));
                fonction.Cloturer(new DateOnly(2022, 1, 31));
                db.Add(fonction);
            }

            db.Add(besoin);
            return db.SaveChangesAsync();
        });
        var animator = await app.Data.SignInAsync(await app.Data.CreateRoleAsync(ici, NatureRole.Animateur));

        await app.Data.EraseAsync(animator, personne);

        var texte = (await app.InScopeAsync(db => db.Set<Besoin>().SingleAsync(b => b.Id == besoin.Id))).Texte;
        texte.ShouldStartWith("X. xxx");
        texte.Length.ShouldBeLessThanOrEqualTo(Besoin.TexteMaxLength);
    }

    [Fact]
    public async Task What_a_person_may_take_away_says_where_they_came_and_what_they_wrote()
    {
        var tenue = await app.Data.CreateCompteRenduPublieAsync(6);
        var visitor = await app.Data.SignInAsync(tenue.Nommee);

        var file = (await visitor.GetAsync("/mon-compte/donnees.json")).Html;

        file.ShouldContain("\"etat\": \"Present\"");
        file.ShouldContain("Le forum a réuni douze entreprises");
    }

    private Task<Reseau> NetworkAsync(RencontreTenue tenue) =>
        app.InScopeAsync(db => db.Reseaux.SingleAsync(r => r.Id == tenue.Rencontre.ReseauId));
}
