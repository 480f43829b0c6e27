using System.Net;
using Maillage.Rencontres;
using Maillage.Testing;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Rencontres_Tests.Pages;

/// <summary>Alone on its database: every text of every table is read.</summary>
public sealed class EffacementPartoutTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task The_name_of_somebody_who_left_is_nowhere_any_more_and_their_function_stays()
    {
        var tenue = await app.Data.CreateCompteRenduPublieAsync();
        var animator = await app.Data.SignInAsAnimatorAsync(tenue.Rencontre);
        await app.Data.SignInAsync(tenue.Discret);
        await app.Data.LeaveAsync(animator, tenue.Discret);
        await app.RunJobsAsync();
        var before = await FingerprintAsync(tenue);

        await app.Data.EraseAsync(animator, tenue.Discret, "Dubreuil");

        (await app.Data.PlacesAsync("Dubreuil")).ShouldBeEmpty();
        (await app.Data.PlacesAsync(tenue.Discret.Courriel!)).ShouldBeEmpty();
        animator = await app.Data.SignInAsAnimatorAsync(tenue.Rencontre);
        var minutes = await animator.GetAsync($"{tenue.Adresse}/compte-rendu");
        minutes.Html.ShouldContain("Une personne, Chef de projet");
        minutes.Html.ShouldContain("douze entreprises, dit une personne");
        minutes.Html.ShouldContain("Nadia Le Bihan");
        (await animator.GetAsync($"{tenue.Adresse}/compte-rendu/versions")).Html.ShouldContain("a été effacé le");
        (await FingerprintAsync(tenue)).ShouldNotBe(before);
        (await app.InScopeAsync(db => db.Set<VersionCompteRendu>().AsNoTracking().ToListAsync())).ShouldAllBe(v => v.EstIntacte);
        (await animator.GetAsync($"/personnes/{tenue.Discret.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private Task<string> FingerprintAsync(RencontreTenue tenue) =>
        app.InScopeAsync(async db =>
        {
            var id = (await db.ComptesRendus.SingleAsync(c => c.RencontreId == tenue.Rencontre.Id)).Id;
            return (await db.Set<VersionCompteRendu>().SingleAsync(v => v.CompteRenduId == id)).Empreinte;
        });
}
