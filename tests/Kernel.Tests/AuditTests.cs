using Maillage.Kernel.Audit;
using Maillage.Reseaux;
using Maillage.Testing;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Kernel_Tests;

public sealed class AuditTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task A_write_leaves_who_what_and_when_in_the_same_transaction()
    {
        var reseau = await app.Data.CreateReseauAsync("Réseau témoin");

        var trace = await app.InScopeAsync(db => db.Set<AuditEvent>().SingleAsync(e => e.SubjectId == reseau.Id));

        trace.Kind.ShouldBe("ReseauCree");
        trace.ActorName.ShouldBe("système");
        trace.At.ShouldBe(app.Clock.GetUtcNow().UtcDateTime);
        trace.Details.ShouldContain("Réseau témoin");
    }

    [Fact]
    public async Task A_change_that_tells_nothing_is_refused()
    {
        var reseau = await app.Data.CreateReseauAsync();

        await Should.ThrowAsync<InvalidOperationException>(() =>
            app.InScopeAsync(async db =>
            {
                var row = await db.Reseaux.SingleAsync(r => r.Id == reseau.Id);
                db.Entry(row).Property(r => r.Nom).CurrentValue = "Autre";
                await db.SaveChangesAsync();
            })
        );
    }
}
