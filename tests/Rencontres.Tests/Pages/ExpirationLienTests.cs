using System.Net;
using Maillage.Testing;

namespace Maillage.Rencontres_Tests.Pages;

/// <summary>Apart from the others: it moves the clock.</summary>
public sealed class ExpirationLienTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task A_link_works_sixty_days_after_the_meeting_then_no_more()
    {
        var (_, _, membre) = await app.Data.CreateRencontreAnnonceeAsync();
        var link = await app.Data.LinkOfAsync(membre);
        var visitor = app.Visitor();

        app.Clock.SetUtc(new DateTime(2022, 8, 15, 10, 0, 0, DateTimeKind.Utc));
        var late = await visitor.GetAsync(link);
        var refused = await visitor.PressAsync(late, "button[formaction*='Reponse']", ("reponse", "Excuse"));
        app.Clock.SetUtc(new DateTime(2022, 8, 16, 10, 0, 0, DateTimeKind.Utc));

        late.Status.ShouldBe(HttpStatusCode.OK);
        refused.Errors.ShouldBe(["La rencontre est passée : la présence est celle qu’a notée l’animation."]);
        (await app.Visitor().GetAsync(link)).Text("main").ShouldContain("La rencontre est passée depuis plus de deux mois");
    }
}
