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
}
