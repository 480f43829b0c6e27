using System.Net;
using Maillage.Rencontres;
using Maillage.Reseaux;
using Maillage.Reseaux.Effacement;
using Maillage.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Rencontres_Tests.Pages;

/// <summary>Asked, seen, agreed to, waited for; nothing is erased that nobody looked at.</summary>
public sealed class DemandeEffacementTests(DemandeEffacementTests.CutApp app) : IClassFixture<DemandeEffacementTests.CutApp>
{
    [Fact]
    public async Task Somebody_met_nowhere_is_refused_and_rewrites_nothing()
    {
        var tenue = await app.Data.CreateCompteRenduPublieAsync(1, pointsActualite: "Les familles viennent le jeudi.");
        var personne = await app.Data.CreatePersonneAsync(await NetworkAsync(tenue), "Les", "familles");
        var animator = await app.Data.SignInAsAnimatorAsync(tenue.Rencontre);

        var page = await animator.GetAsync($"/personnes/{personne.Id}/effacement");

        page.Text(".notice").ShouldStartWith("Le réseau n’a jamais rencontré cette personne");
        page.Has("main form").ShouldBeFalse();
        (await animator.GetAsync($"{tenue.Adresse}/compte-rendu")).Html.ShouldContain("Les familles viennent le jeudi.");
    }

    [Fact]
    public async Task A_name_that_is_a_common_noun_is_left_wherever_nobody_chose_it()
    {
        var tenue = await app.Data.CreateCompteRenduPublieAsync(2, pointsActualite: "Les familles viennent le jeudi.");
        var personne = await app.Data.CreateMembreAsync(await NetworkAsync(tenue), tenue.Cite, "Les", "familles");
        var animator = await app.Data.SignInAsAnimatorAsync(tenue.Rencontre);
        await app.Data.LeaveAsync(animator, personne);
        var preview = await animator.GetAsync($"/personnes/{personne.Id}/effacement");

        preview.Texts("li.card").ShouldContain(t => t.Contains("se disent aussi d’autre chose", StringComparison.Ordinal));
        preview.Texts("mark").ShouldContain("Les familles");
        await app.Data.EraseAsync(animator, personne);

        animator = await app.Data.SignInAsAnimatorAsync(tenue.Rencontre);
        (await animator.GetAsync($"{tenue.Adresse}/compte-rendu")).Html.ShouldContain("Les familles viennent le jeudi.");
    }

    [Fact]
    public async Task Nothing_goes_before_an_administrator_agreed_and_seven_days_went_by()
    {
        var (tenue, animator) = await LeftAsync(3);

        var request = await app.Data.AskErasureAsync(animator, tenue.Discret);

        request.Text(".state-line").ShouldBe("Attend l’accord d’un administrateur.");
        (await animator.GetAsync($"{request.Path}/accord")).Status.ShouldBe(HttpStatusCode.NotFound);
        await app.Data.AgreeAsync(request, tenue.Discret);
        app.Clock.Advance(DemandeEffacement.Delai - TimeSpan.FromHours(1));
        await app.RunJobsAsync();
        animator = await app.Data.SignInAsAnimatorAsync(tenue.Rencontre);
        (await animator.GetAsync($"{tenue.Adresse}/compte-rendu")).Html.ShouldContain("Karim Dubreuil");
        (await animator.GetAsync($"/personnes/{tenue.Discret.Id}")).Text("#effacement + .notice").ShouldContain("sera fait le");
        app.Clock.Advance(TimeSpan.FromHours(1));
        await app.RunJobsAsync();
        (await animator.GetAsync($"{tenue.Adresse}/compte-rendu")).Html.ShouldNotContain("Karim Dubreuil");
        (await animator.GetAsync(request.Path)).Html.ShouldContain("Odile Vasseur");
    }

    [Fact]
    public async Task It_is_cancelled_until_then_and_those_who_asked_and_agreed_are_told()
    {
        var (tenue, animator) = await LeftAsync(4);
        var request = await app.Data.AskErasureAsync(animator, tenue.Discret);
        await app.Data.AgreeAsync(request, tenue.Discret);

        var page = await animator.SubmitAsync(await animator.GetAsync($"{request.Path}/annulation"), "main form");

        page.Text(".state-line").ShouldStartWith("Annulé par");
        app.Clock.Advance(DemandeEffacement.Delai);
        await app.RunJobsAsync();
        (await PersonAsync(tenue.Discret)).NomComplet.ShouldBe("Karim Dubreuil");
        (await PersonAsync(tenue.Discret)).EffacementDemandeLe.ShouldBeNull();
        var demande = await RequestAsync(tenue.Discret);
        var agreed = await app.InScopeAsync(db => db.Personnes.SingleAsync(p => p.Id == demande.AccordeParId));
        (await app.EmailsToAsync(agreed.Courriel!)).Select(e => e.Subject).ShouldContain("Un effacement est annulé");
        (await app.EmailsToAsync(tenue.Discret.Courriel!)).Select(e => e.Subject).ShouldContain("Votre nom ne sera pas effacé");
    }

    [Fact]
    public async Task Two_requests_for_one_person_are_one()
    {
        var (tenue, animator) = await LeftAsync(5);
        var first = await animator.GetAsync($"/personnes/{tenue.Discret.Id}/effacement");
        await app.Data.AskErasureAsync(animator, tenue.Discret);

        (await animator.SubmitAsync(first, "main form")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await app.InScopeAsync(db => db.DemandesEffacement.CountAsync(d => d.PersonneId == tenue.Discret.Id))).ShouldBe(1);
    }

    [Fact]
    public async Task A_list_that_changed_since_it_was_read_is_read_again()
    {
        var (tenue, animator) = await LeftAsync(6);
        var page = await animator.GetAsync($"/personnes/{tenue.Discret.Id}/effacement");
        await WriteAsync(tenue, "Karim Dubreuil revient jeudi.");

        var again = await animator.SubmitAsync(page, "main form", TestData.Choose(page));

        again.Errors.Single().ShouldStartWith("Des textes ont changé");
        again.Html.ShouldContain("revient jeudi");
    }

    [Fact]
    public async Task Somebody_renamed_or_come_back_since_the_accord_is_not_erased()
    {
        var (tenue, animator) = await LeftAsync(7);
        await app.Data.AgreeAsync(await app.Data.AskErasureAsync(animator, tenue.Discret), tenue.Discret);
        await app.InScopeAsync(async db =>
        {
            var personne = await db.Personnes.SingleAsync(p => p.Id == tenue.Discret.Id);
            personne.Modifier(new Identite("M.", "Karim", "Dubreuil-Petit", personne.Courriel));
            await db.SaveChangesAsync();
        });

        app.Clock.Advance(DemandeEffacement.Delai);
        await app.RunJobsAsync();

        (await PersonAsync(tenue.Discret)).NomComplet.ShouldBe("Karim Dubreuil-Petit");
        (await RequestAsync(tenue.Discret)).Etat.ShouldBe(EtatEffacement.Empeche);
    }

    [Fact]
    public async Task What_was_written_meanwhile_goes_when_it_is_sure_and_waits_for_a_decision_otherwise()
    {
        var (tenue, animator) = await LeftAsync(8);
        var request = await app.Data.AskErasureAsync(animator, tenue.Discret);
        await app.Data.AgreeAsync(request, tenue.Discret);
        await WriteAsync(tenue, "Merci à Karim Dubreuil. Puis Dubreuil est parti.");

        app.Clock.Advance(DemandeEffacement.Delai);
        await app.RunJobsAsync();

        (await BlocAsync(tenue)).ShouldBe("Merci à une personne. Puis Dubreuil est parti.");
        animator = await app.Data.SignInAsAnimatorAsync(tenue.Rencontre);
        var left = await animator.GetAsync($"{request.Path}/restes");
        left.Texts("mark").ShouldContain("Dubreuil");
        var rangs = left.Document.QuerySelectorAll("input[name=Rangs]").Select(i => ("Rangs", i.GetAttribute("value")!)).ToArray();
        (await animator.SubmitAsync(left, "main form", rangs)).Text(".flash").ShouldStartWith("C’est décidé");
        (await BlocAsync(tenue)).ShouldBe("Merci à une personne. Puis une personne est parti.");
    }

    [Fact]
    public async Task An_erasure_cut_in_the_middle_is_taken_up_again_to_its_end()
    {
        var (tenue, animator) = await LeftAsync(9);
        await app.Data.AgreeAsync(await app.Data.AskErasureAsync(animator, tenue.Discret, "Dubreuil"), tenue.Discret, "Dubreuil");
        Cut.Next = true;
        app.Clock.Advance(DemandeEffacement.Delai);

        await app.RunJobsAsync(mayFail: true);
        Cut.Next.ShouldBeFalse();
        (await PersonAsync(tenue.Discret)).NomComplet.ShouldBe("Karim Dubreuil");
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        await app.RunJobsAsync(mayFail: true);

        (await PersonAsync(tenue.Discret)).NomComplet.ShouldBe(Personne.Anonyme);
        (await RequestAsync(tenue.Discret)).Etat.ShouldBe(EtatEffacement.Fait);
        (await BlocAsync(tenue))!.ShouldNotContain("Dubreuil");
    }

    [Fact]
    public async Task A_refusal_says_why_and_another_network_sees_nothing()
    {
        var (tenue, animator) = await LeftAsync(10);
        var request = await app.Data.AskErasureAsync(animator, tenue.Discret);
        var elsewhere = await app.Data.SignInAsync(
            await app.Data.CreateRoleAsync(await app.Data.CreateReseauAsync(), NatureRole.Animateur)
        );
        (await elsewhere.GetAsync(request.Path)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await elsewhere.GetAsync("/effacements")).Html.ShouldNotContain("Dubreuil");
        var administrator = await app.Data.SignInAsync(
            await app.Data.CreateRoleAsync(await NetworkAsync(tenue), NatureRole.Administrateur)
        );
        var form = await administrator.GetAsync($"{request.Path}/refus");

        (await administrator.SubmitAsync(form, "main form")).Errors.Single().ShouldStartWith("Dites pourquoi");
        (await administrator.SubmitAsync(form, "main form", ("Input.Motif", "Elle revient en mai."))).Html.ShouldContain(
            "Elle revient en mai."
        );
    }

    private async Task<(RencontreTenue Tenue, Visitor Animator)> LeftAsync(int numero)
    {
        var tenue = await app.Data.CreateCompteRenduPublieAsync(numero);
        var animator = await app.Data.SignInAsAnimatorAsync(tenue.Rencontre);
        await app.Data.LeaveAsync(animator, tenue.Discret);
        return (tenue, animator);
    }

    private Task WriteAsync(RencontreTenue tenue, string text) =>
        app.InScopeAsync(async db =>
        {
            var bloc = await db.Set<Bloc>().SingleAsync(b => b.RencontreId == tenue.Rencontre.Id);
            db.Add(bloc.Ecrire(bloc.Texte with { PointsActualite = text }, "Nadia Le Bihan", app.Clock.GetUtcNow().UtcDateTime));
            await db.SaveChangesAsync();
        });

    private Task<string?> BlocAsync(RencontreTenue tenue) =>
        app.InScopeAsync(async db =>
            (await db.Set<Bloc>().AsNoTracking().SingleAsync(b => b.RencontreId == tenue.Rencontre.Id)).Texte.PointsActualite
        );

    private Task<Personne> PersonAsync(Personne personne) =>
        app.InScopeAsync(db => db.Personnes.AsNoTracking().SingleAsync(p => p.Id == personne.Id));

    private Task<DemandeEffacement> RequestAsync(Personne personne) =>
        app.InScopeAsync(db => db.DemandesEffacement.AsNoTracking().SingleAsync(d => d.PersonneId == personne.Id));

    private Task<Reseau> NetworkAsync(RencontreTenue tenue) =>
        app.InScopeAsync(db => db.Reseaux.SingleAsync(r => r.Id == tenue.Rencontre.ReseauId));

    public sealed class CutApp : TestApp
    {
        protected override void Replace(IServiceCollection services) => services.AddScoped<IEffaceNoms, Cut>();
    }

    /// <summary>Stops the work once, after some rows were written.</summary>
    private sealed class Cut : IEffaceNoms
    {
        private int _rows;

        public static bool Next { get; set; }

        public Task EffacerAsync(Personne personne, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task<bool> RemplacerAsync(
            string table,
            object[] cle,
            Func<string, string, string> colonne,
            CancellationToken cancellationToken
        )
        {
            if (Next && ++_rows > 3)
            {
                Next = false;
                throw new IOException("cut");
            }

            return Task.FromResult(false);
        }
    }
}
