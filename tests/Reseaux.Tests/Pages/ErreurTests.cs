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
