using System.Net;
using Maillage.Testing;

namespace Maillage.Reseaux_Tests.Pages;

public sealed class ErreurTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task A_form_that_expired_says_so_in_a_page()
    {
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("Input.Courriel", "quelqu.un@test.example")]);

        var page = await app.Visitor().FollowAsync(await app.Visitor().SendAsync(HttpMethod.Post, "/connexion", form));

        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.Title.ShouldBe("Demande refusée");
    }

    [Theory]
    [InlineData("true/../../../../etc/passwd")]
    [InlineData("peut-être")]
    public async Task A_box_that_is_neither_checked_nor_not_is_shown_again_unchecked(string value)
    {
        var visitor = app.Visitor();

        var page = await visitor.SubmitAsync(await visitor.GetAsync("/connexion"), "main form", ("Input.SeSouvenir", value));

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Document.QuerySelector("#Input_SeSouvenir")!.HasAttribute("checked").ShouldBeFalse();
    }

    [Fact]
    public async Task A_gesture_that_a_page_does_not_know_is_no_page()
    {
        var visitor = app.Visitor();
        var form = await visitor.GetAsync("/connexion");
        var token = form.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var fields = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]);

        (await visitor.SendAsync(HttpMethod.Put, "/cites", fields)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await visitor.SendAsync(HttpMethod.Post, "/cites?handler=inconnu", fields)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_watches_over_the_process_learns_that_it_lives_and_that_its_database_answers()
    {
        (await app.Visitor().GetAsync("/sante/vivant")).Html.ShouldBe("Healthy");
        (await app.Visitor().GetAsync("/sante/pret")).Html.ShouldBe("Healthy");
    }

    [Fact]
    public async Task The_page_of_an_error_asked_for_by_its_address_is_no_page()
    {
        (await app.Visitor().GetAsync("/erreur/404")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await app.Visitor().GetAsync("/erreur/500")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await app.Visitor().GetAsync("/nulle-part")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
