using System.Net;
using Maillage.Kernel.Events;
using Maillage.Reseaux;
using Maillage.Reseaux.Pages.Journal;
using Maillage.Testing;
using Maillage.Web.Hosting;

namespace Maillage.Reseaux_Tests.Pages;

public sealed class JournalTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task Who_did_what_is_found_by_kind_by_name_and_by_thing()
    {
        var (admin, reseau) = await AdministrateurAsync();
        var personne = await app.Data.CreatePersonneAsync(reseau, "Odile", "Fournier");
        await admin.SubmitAsync(
            await admin.GetAsync($"/personnes/{personne.Id}/modification"),
            "main form",
            ("Input.Nom", "=Fournier-Blanc")
        );

        var parNom = await admin.GetAsync("/journal?qui=In%C3%A8s+Ducrocq&quoi=PersonneModifiee");
        var parChose = await admin.GetAsync($"/journal?chose={personne.Id}");
        var demain = await admin.GetAsync("/journal?du=2022-06-10");

        parNom.Texts("tbody td:nth-child(4)").ShouldContain(t => t.Contains("Fournier-Blanc"));
        parChose
            .Texts("tbody td:nth-child(3)")
            .Select(t => t.Replace("tout sur cette chose", ""))
            .ShouldBe(["Personne modifiée", "Personne ajoutée"], ignoreOrder: true);
        demain.Text(".empty").ShouldBe("Rien pour ces critères.");
    }

    [Fact]
    public async Task The_export_holds_the_lines_of_the_page_runs_no_formula_and_leaves_a_line()
    {
        var (admin, reseau) = await AdministrateurAsync();
        var personne = await app.Data.CreatePersonneAsync(reseau, "=1+1", "Formule");

        var answer = await admin.SendAsync(HttpMethod.Get, $"/journal.csv?chose={personne.Id}", null);
        var texte = await answer.Content.ReadAsStringAsync();

        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        (await answer.Content.ReadAsByteArrayAsync())[..3].ShouldBe(System.Text.Encoding.UTF8.GetPreamble());
        texte.ShouldStartWith("Quand;Qui;Quoi");
        texte.Split("\r\n").Length.ShouldBe(3);
        texte.ShouldNotContain(";=");
        (await admin.GetAsync("/journal?quoi=JournalExporte")).Texts("tbody tr").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task An_animator_does_not_read_the_journal()
    {
        var animatrice = await app.Data.SignInAsync(
            await app.Data.CreateRoleAsync(await app.Data.CreateReseauAsync(), NatureRole.Animateur)
        );

        (await animatrice.GetAsync("/journal")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await animatrice.GetAsync("/journal.csv")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public void Every_event_has_a_name_in_words()
    {
        var events = MaillageApp
            .Modules.Select(m => m.GetType().Assembly)
            .Append(typeof(DomainEvent).Assembly)
            .SelectMany(a => a.GetTypes())
            .Where(t => t.IsSubclassOf(typeof(DomainEvent)))
            .Select(t => t.Name);

        events.Order().ShouldBe(Evenements.Tous.Select(e => e.Evenement).Order());
    }

    private async Task<(Visitor Admin, Reseau Reseau)> AdministrateurAsync()
    {
        var reseau = await app.Data.CreateReseauAsync();
        return (await app.Data.SignInAsync(await app.Data.CreateRoleAsync(reseau, NatureRole.Administrateur)), reseau);
    }
}
