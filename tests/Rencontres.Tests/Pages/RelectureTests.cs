using System.Net;
using Maillage.Kernel.Audit;
using Maillage.Reseaux;
using Maillage.Testing;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Rencontres_Tests.Pages;

public sealed class RelectureTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task Those_who_came_get_a_link_and_the_absent_do_not()
    {
        var (tenue, _) = await OpenAsync();

        (await app.EmailsToAsync(tenue.Nommee.Courriel!)).ShouldContain(e => e.Subject.StartsWith("À relire"));
        (await app.EmailsToAsync(tenue.Absente.Courriel!)).ShouldNotContain(e => e.Subject.StartsWith("À relire"));
    }

    [Fact]
    public async Task A_correction_accepted_changes_the_text_where_it_was_written()
    {
        var (tenue, animatrice) = await OpenAsync();
        var reader = app.Visitor();
        var link = await app.Data.LinkOfAsync(tenue.Nommee);
        var form = "form:has(textarea[id*=decision])";

        var proposed = await reader.SubmitAsync(
            await reader.GetAsync(link),
            form,
            ("texte", "Écrire un guide de deux pages\nQui : l’animation")
        );
        var list = await animatrice.GetAsync($"{tenue.Adresse}/amendements");
        var accepted = await animatrice.SubmitAsync(list, Handler("Accepter"), ("reponse", "Merci !"));

        proposed.Text(".flash").ShouldStartWith("Merci");
        var audit = await app.InScopeAsync(db => db.Set<AuditEvent>().OrderBy(e => e.Id).LastAsync(e => e.Kind == "AmendementDepose"));
        audit.ActorName.ShouldBe("Nadia Le Bihan");
        list.Text(".state-line").ShouldContain("1 en attente");
        accepted.Text(".flash").ShouldBe("La correction est dans le compte rendu.");
        var draft = await animatrice.GetAsync($"{tenue.Adresse}/compte-rendu/verification");
        draft.Texts(".passage .prewrap").ShouldContain("Écrire un guide de deux pages Qui : l’animation");
        (await reader.GetAsync(link)).Text("#mes-propositions ~ ul").ShouldContain("Réponse de l’animation : Merci !");
    }

    [Fact]
    public async Task Declining_takes_a_word_and_leaves_the_text_as_it_was()
    {
        var (tenue, animatrice) = await OpenAsync();
        var reader = app.Visitor();
        var link = await app.Data.LinkOfAsync(tenue.Discret);
        await reader.SubmitAsync(await reader.GetAsync(link), "form:has(textarea[id*=decision])", ("texte", "Ne rien écrire"));
        var list = await animatrice.GetAsync($"{tenue.Adresse}/amendements");

        var silent = await DeclineAsync(animatrice, list, "");
        var declined = await DeclineAsync(animatrice, silent, "La décision a bien été prise.");

        silent.Errors.ShouldBe(["Dites en un mot pourquoi la proposition n’est pas retenue."]);
        declined.Text("main").ShouldContain("non retenue");
        (await animatrice.GetAsync($"{tenue.Adresse}/compte-rendu/verification")).Text("main").ShouldContain("Écrire un guide");
    }

    [Fact]
    public async Task The_same_text_is_no_correction()
    {
        var (tenue, _) = await OpenAsync();
        var reader = app.Visitor();

        var page = await reader.SubmitAsync(
            await reader.GetAsync(await app.Data.LinkOfAsync(tenue.Nommee)),
            "form:has(textarea[id*=decision])"
        );

        page.Errors.ShouldBe(["Votre texte est le même : changez ce qui doit l’être."]);
    }

    [Fact]
    public async Task Once_closed_nothing_is_proposed_and_the_draft_is_no_longer_shown()
    {
        var (tenue, animatrice) = await OpenAsync();
        var reader = app.Visitor();
        var link = await app.Data.LinkOfAsync(tenue.Nommee);
        var open = await reader.GetAsync(link);
        await animatrice.SubmitAsync(await animatrice.GetAsync($"{tenue.Adresse}/compte-rendu/relecture"), Handler("Clore"));

        var late = await reader.SubmitAsync(open, "form:has(textarea[id*=decision])", ("texte", "Trop tard"));

        late.Errors.ShouldBe(["La relecture est fermée : écrivez à l’animation."]);
        late.Has("textarea").ShouldBeFalse();
    }

    [Fact]
    public async Task An_open_proposal_or_window_blocks_publication()
    {
        var (tenue, animatrice) = await OpenAsync();
        var reader = app.Visitor();
        await reader.SubmitAsync(
            await reader.GetAsync(await app.Data.LinkOfAsync(tenue.Nommee)),
            "form:has(textarea[id*=decision])",
            ("texte", "Autre chose")
        );

        var page = await animatrice.GetAsync($"{tenue.Adresse}/compte-rendu/publication");

        page.Text(".notice").ShouldContain("1 proposition de correction attend une réponse.");
        page.Text(".notice").ShouldContain("La relecture est ouverte");
    }

    [Fact]
    public async Task A_made_up_link_opens_nothing()
    {
        (await app.Visitor().GetAsync("/invitation/inconnu/relecture")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<(RencontreTenue Tenue, Visitor Animatrice)> OpenAsync()
    {
        var tenue = await app.Data.CreateRencontreTenueAsync();
        var animatrice = await app.Data.SignInAsAnimatorAsync(tenue.Rencontre);
        var page = await animatrice.GetAsync($"{tenue.Adresse}/compte-rendu/relecture");
        await animatrice.SubmitAsync(page, Handler("Ouvrir"));
        await app.RunJobsAsync();
        return (tenue, animatrice);
    }

    // The second button of the form sends it elsewhere.
    private static async Task<WebPage> DeclineAsync(Visitor animatrice, WebPage page, string reponse)
    {
        var form = page.Document.QuerySelector(Handler("Accepter"))!;
        form.SetAttribute("action", $"{page.Path.Split('?')[0]}?handler=Decliner");
        return await animatrice.SubmitAsync(page, Handler("Decliner"), ("reponse", reponse));
    }

    private static string Handler(string name) => $"form[action$='handler={name}']";
}
