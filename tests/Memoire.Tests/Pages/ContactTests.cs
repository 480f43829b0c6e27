using System.Net;
using Maillage.Memoire.Fiches;
using Maillage.Testing;

namespace Maillage.Memoire_Tests.Pages;

/// <summary>Apart from the other fiches: it uses up what one address may send.</summary>
public sealed class ContactTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task One_address_writes_few_messages_to_people_it_does_not_know()
    {
        var last = HttpStatusCode.OK;
        for (var i = 0; i < 6 && last == HttpStatusCode.OK; i++)
        {
            var suivie = await app.Data.CreateFicheAsync(EtatFiche.Publiee, $"Le vélobus {i}");
            for (var j = 0; j < 2 && last == HttpStatusCode.OK; j++)
            {
                last = (await FichesTests.WriteAsync(app.Visitor(), $"{suivie.Adresse}/contact")).Status;
            }
        }

        last.ShouldBe(HttpStatusCode.TooManyRequests);
    }
}
