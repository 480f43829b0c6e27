using System.Net;
using Maillage.Memoire.Fiches;
using Maillage.Testing;

namespace Maillage.Memoire_Tests.Pages;

/// <summary>The personal link of a contributor, from its mail to its end. Apart from the others: it moves the clock.</summary>
public sealed class LienContributionTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task A_link_whose_time_is_over_is_sent_again_to_the_same_address_once_an_hour_and_nobody_is_told()
    {
        var (suivie, lien) = await InviterAsync();
        app.Clock.Advance(TimeSpan.FromDays(61));
        var visitor = app.Visitor();

        var page = await visitor.GetAsync(lien);
        page.Status.ShouldBe(HttpStatusCode.Gone);
        page.Text("main").ShouldContain("Sa durée est passée.");
        var asked = await visitor.SubmitAsync(page, "main form");
        await app.RunJobsAsync();
        var again = await visitor.SubmitAsync(page, "main form");
        await app.RunJobsAsync();

        again.Text(".notice").ShouldBe(asked.Text(".notice"));
        var mails = await app.EmailsToAsync(suivie.Relecteur.Courriel!);
        mails.Count.ShouldBe(2);
        (await app.Visitor().GetAsync(LienDe(mails[1].Text!))).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_is_published_is_read_by_the_link_and_not_written()
    {
        var (suivie, lien) = await InviterAsync(EtatFiche.Validee);
        var visitor = app.Visitor();
        var form = await visitor.GetAsync($"{lien}/deroule");
        await app.InScopeAsync(async db =>
        {
            var fiche = await db.Set<FicheExperience>().FindAsync(suivie.Fiche.Id);
            db.Add(fiche!.Publier(new ControleFiche([], []), "Inès", app.Clock.GetUtcNow().UtcDateTime));
            await db.SaveChangesAsync();
        });

        var refused = await visitor.SubmitAsync(form, "main form", ("Input.Texte", "Ce que je venais d’écrire"));

        refused.Errors.Single().ShouldStartWith("La fiche est publiée : elle ne s’écrit plus par ce lien.");
        refused.Html.ShouldContain("Ce que je venais d’écrire");
        (await visitor.GetAsync($"{lien}/deroule")).Text(".notice").ShouldStartWith("La fiche est publiée");
    }

    [Fact]
    public async Task The_screen_says_that_a_link_left_when_it_did_and_that_it_is_closed_when_all_are()
    {
        var (suivie, lien) = await InviterAsync();
        var animatrice = await app.Data.SignInAsync(suivie.Redactrice);
        var adresse = $"{suivie.Adresse}/contributeurs";
        await animatrice.PressAsync(await animatrice.GetAsync(adresse), "button[formaction*='Inviter']");
        await app.RunJobsAsync();

        (await animatrice.GetAsync(adresse)).Text("main").ShouldContain("Lien : Gardé ici, ouvert jusqu’au");
        (await app.Visitor().GetAsync(lien)).Status.ShouldBe(HttpStatusCode.OK);

        await animatrice.PressAsync(await animatrice.GetAsync(adresse), "button[formaction*='Revoquer']");
        (await animatrice.GetAsync(adresse)).Text("main").ShouldContain("Lien : Fermé");
        (await app.Visitor().GetAsync(lien)).Text("main").ShouldContain("L’animation du réseau a fermé ce lien.");
    }

    private async Task<(FicheSuivie Suivie, string Lien)> InviterAsync(EtatFiche etat = EtatFiche.Entretien)
    {
        var suivie = await app.Data.CreateFicheAsync(etat);
        var animatrice = await app.Data.SignInAsync(suivie.Redactrice);
        await animatrice.PressAsync(await animatrice.GetAsync($"{suivie.Adresse}/contributeurs"), "button[formaction*='Inviter']");
        await app.RunJobsAsync();
        return (suivie, LienDe((await app.EmailsToAsync(suivie.Relecteur.Courriel!)).Last().Text!));
    }

    private static string LienDe(string texte) =>
        new Uri(texte.Split().First(w => w.Contains("/contribution/", StringComparison.Ordinal))).AbsolutePath;
}
