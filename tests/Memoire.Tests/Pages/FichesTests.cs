using System.Net;
using Maillage.Memoire.Fiches;
using Maillage.Reseaux;
using Maillage.Testing;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire_Tests.Pages;

public sealed class FichesTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task An_action_of_a_bloc_becomes_a_fiche_in_one_click_and_keeps_the_link()
    {
        var tenue = await app.Data.CreateRencontreTenueAsync();
        await app.InScopeAsync(async db =>
        {
            var bloc = await db.Set<Rencontres.Bloc>().SingleAsync(b => b.RencontreId == tenue.Rencontre.Id);
            var texte = bloc.Texte with { ActionsAValoriser = "- L’atelier « Lis avec moi »\n- Le vélobus" };
            db.Add(bloc.Ecrire(texte, "Nadia Le Bihan", app.Clock.GetUtcNow().UtcDateTime));
            await db.SaveChangesAsync();
        });
        var animatrice = await app.Data.SignInAsAnimatorAsync(tenue.Rencontre);
        var propositions = await animatrice.GetAsync("/fiches/propositions");

        var fiche = await animatrice.SubmitAsync(propositions, "li.card form");

        fiche.Text("h1").ShouldBe("Lis avec moi");
        fiche.Text(".tag-warm").ShouldBe("Repérée");
        fiche.Text("blockquote").ShouldBe("L’atelier « Lis avec moi »");
        fiche.Attribute("section a[href^='/rencontres']", "href").ShouldBe(tenue.Adresse);
        fiche.Text("section.card").ShouldContain("C’est à vous de préparer l’entretien");
        var apres = await animatrice.GetAsync("/fiches/propositions");
        apres.Text("li.card").ShouldContain("Déjà repérée");
        apres.Texts("li.card form").Count.ShouldBe(1);
        (await app.Visitor().GetAsync(fiche.Path)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_fiche_goes_from_hand_to_hand_until_everybody_reads_it()
    {
        var suivie = await app.Data.CreateFicheAsync(EtatFiche.Entretien, "Contes du jeudi", "Un conte par semaine.");
        var animatrice = await app.Data.SignInAsync(suivie.Redactrice);
        var cite = await app.Data.SignInAsync(suivie.Relecteur);

        await PasserAsync(animatrice, suivie, "remise", "Relisez le déroulé.");
        (await cite.GetAsync(suivie.Adresse)).Text("section.card").ShouldContain("C’est à vous de relire la fiche");
        await PasserAsync(cite, suivie, "relecture");
        await PasserAsync(animatrice, suivie, "validation");
        await PasserAsync(animatrice, suivie, "publication");

        var page = await app.Visitor().GetAsync(suivie.Adresse);
        page.Texts("h3").ShouldContain("Déroulé");
        page.Html.ShouldContain("Un conte par semaine.");
        page.Html.ShouldNotContain("Où en est la fiche");
        (await app.Visitor().GetAsync("/recherche?q=conte+semaine")).Text(".results").ShouldContain("Contes du jeudi");
        var historique = await animatrice.GetAsync($"{suivie.Adresse}/historique");
        historique.Texts("li.card strong").ShouldBe(["Publiée", "Validée", "Relue par la cité", "À relire", "En rédaction"]);
        historique.Html.ShouldContain("Relisez le déroulé.");
    }

    [Fact]
    public async Task Only_the_person_who_must_act_next_is_told_and_by_a_personal_link()
    {
        var suivie = await app.Data.CreateFicheAsync(EtatFiche.Entretien);
        var collegue = await app.Data.CreateMembreAsync(await ReseauAsync(suivie), suivie.Cite, "Odile", "Fournier");
        var animatrice = await app.Data.SignInAsync(suivie.Redactrice);

        await PasserAsync(animatrice, suivie, "remise");
        await app.RunJobsAsync();

        var mail = (await app.EmailsToAsync(suivie.Relecteur.Courriel!)).Single();
        mail.Subject.ShouldBe("À vous : « Lis avec moi »");
        (await app.EmailsToAsync(collegue.Courriel!)).ShouldBeEmpty();
        (await app.EmailsToAsync(suivie.Redactrice.Courriel!)).ShouldBeEmpty();
        var visitor = app.Visitor();
        var page = await visitor.GetAsync(Lien(mail.Text!));
        page.Text("h2").ShouldBe("Relire la fiche");
        var relue = await visitor.PressAsync(page, "button[formaction*='Relecture']");
        relue.Text(".flash").ShouldContain("la fiche est relue");
        (await animatrice.GetAsync(suivie.Adresse)).Text("section.card").ShouldContain("C’est à vous de valider la fiche");
    }

    [Fact]
    public async Task A_fiche_is_not_given_to_read_before_what_is_expected_is_written()
    {
        var suivie = await app.Data.CreateFicheAsync(EtatFiche.Entretien);
        var animatrice = await app.Data.SignInAsync(suivie.Redactrice);
        await EcrireAsync(animatrice, suivie, "objectifs", "");

        var page = await PasserAsync(animatrice, suivie, "remise");

        page.Errors.ShouldBe(["Il manque encore : « Objectifs »."]);
    }

    [Fact]
    public async Task Two_people_on_one_field_both_keep_their_text_and_on_two_fields_never_meet()
    {
        var suivie = await app.Data.CreateFicheAsync(EtatFiche.Entretien);
        var animatrice = await app.Data.SignInAsync(suivie.Redactrice);
        var cite = await app.Data.SignInAsync(suivie.Relecteur);
        var mien = await animatrice.GetAsync($"{suivie.Adresse}/redaction/deroule");
        var ailleurs = await animatrice.GetAsync($"{suivie.Adresse}/redaction/effets");
        await EcrireAsync(cite, suivie, "deroule", "Deux contes par semaine.");

        var page = await animatrice.SubmitAsync(mien, "main form", ("Input.Texte", "Trois contes."));
        await animatrice.SubmitAsync(ailleurs, "main form", ("Input.Texte", "Les enfants lisent."));

        page.Text("[role=alert] blockquote").ShouldBe("Deux contes par semaine.");
        page.Text("#Input_Texte").ShouldBe("Trois contes.");
        var redaction = await animatrice.GetAsync($"{suivie.Adresse}/redaction");
        redaction.Text("#deroule").ShouldContain("Deux contes");
        redaction.Text("#effets").ShouldContain("Les enfants lisent.");
        await animatrice.SubmitAsync(page, "main form", ("Input.Texte", "Deux ou trois contes."));
        (await animatrice.GetAsync($"{suivie.Adresse}/redaction")).Text("#deroule").ShouldContain("Deux ou trois contes.");
        (await animatrice.GetAsync($"{suivie.Adresse}/historique")).Texts("del").ShouldContain("Deux contes par semaine.");
    }

    [Fact]
    public async Task A_field_is_discussed_without_touching_it()
    {
        var suivie = await app.Data.CreateFicheAsync(EtatFiche.Redigee);
        var cite = await app.Data.SignInAsync(suivie.Relecteur);
        var page = await cite.GetAsync($"{suivie.Adresse}/redaction/deroule");

        page = await cite.PressAsync(page, "button[formaction*='Remarque']", ("remarque", "Depuis quand ?"));
        page.Text("li.card").ShouldContain("Depuis quand ?");
        (await cite.GetAsync($"{suivie.Adresse}/redaction")).Text("#deroule .tag").ShouldBe("1 remarque");
        page = await cite.PressAsync(page, "button[formaction*='Regler']", ("reglee", page.Attribute("button[name=reglee]", "value")!));

        page.Text(".tag-good").ShouldBe("Réglée");
    }

    [Fact]
    public async Task No_button_of_a_field_loses_what_the_others_would_have_kept()
    {
        var suivie = await app.Data.CreateFicheAsync(EtatFiche.Redigee);
        var cite = await app.Data.SignInAsync(suivie.Redactrice);
        var page = await cite.GetAsync($"{suivie.Adresse}/redaction/deroule");

        var noted = await cite.PressAsync(
            page,
            "button[formaction*='Remarque']",
            ("Input.Texte", "Trois contes."),
            ("remarque", "Depuis quand ?")
        );
        var saved = await cite.SubmitAsync(noted, "main form", ("Input.Texte", "Quatre contes."), ("remarque", "Et où ?"));
        var empty = await cite.PressAsync(
            await cite.GetAsync($"{suivie.Adresse}/redaction/deroule"),
            "button[formaction*='Remarque']",
            ("Input.Texte", "Cinq contes."),
            ("remarque", "")
        );

        noted.Text("#Input_Texte").ShouldBe("Trois contes.");
        saved.Text("#deroule").ShouldContain("Quatre contes.");
        empty.Errors.ShouldBe(["Écrivez votre remarque."]);
        empty.Text("#Input_Texte").ShouldBe("Cinq contes.");
        empty.Texts("li.card .prewrap").ShouldBe(["Depuis quand ?", "Et où ?"]);
    }

    [Fact]
    public async Task Nobody_is_named_who_did_not_agree_and_a_late_refusal_hides_the_name_everywhere()
    {
        var suivie = await app.Data.CreateFicheAsync(EtatFiche.Validee, "Ateliers", "Odile Fournier lit, Zoé Marchand écoute.");
        await app.Data.CreateMembreAsync(await ReseauAsync(suivie), suivie.Cite, "Odile", "Fournier");
        var animatrice = await app.Data.SignInAsync(suivie.Redactrice);

        var refuse = await PasserAsync(animatrice, suivie, "publication");
        await AccordAsync(animatrice, suivie, "Odile Fournier", "une coordinatrice", "Accorde");
        await AccordAsync(animatrice, suivie, "Zoé Marchand", "une maman", "Accorde");
        await PasserAsync(animatrice, suivie, "publication");
        (await app.Visitor().GetAsync(suivie.Adresse)).Html.ShouldContain("Zoé Marchand");
        await AccordAsync(animatrice, suivie, "Zoé Marchand", "une maman", "Refuse");

        refuse.Errors.Single().ShouldEndWith("Sans accord noté : Odile Fournier.");
        var page = await app.Visitor().GetAsync(suivie.Adresse);
        page.Html.ShouldContain("Odile Fournier lit, une maman écoute.");
        page.Html.ShouldNotContain("Zoé");
        (await app.Visitor().GetAsync("/recherche?q=marchand")).Text(".state-line").ShouldBe("0 résultat");
        (await TexteAsync(app.Visitor(), $"{suivie.Adresse}.txt")).ShouldNotContain("Marchand");
    }

    [Fact]
    public async Task What_is_written_after_publication_is_read_by_all_only_once_published_again()
    {
        var suivie = await app.Data.CreateFicheAsync(EtatFiche.Publiee, deroule: "Douze ateliers.");
        var cite = await app.Data.SignInAsync(suivie.Relecteur);
        var animatrice = await app.Data.SignInAsync(suivie.Redactrice);

        await PasserAsync(cite, suivie, "mise-a-jour", "Il y en a quinze.");
        await EcrireAsync(cite, suivie, "deroule", "Quinze ateliers.");

        var avant = await app.Visitor().GetAsync(suivie.Adresse);
        avant.Html.ShouldContain("Douze ateliers.");
        avant.Text(".tag-warm").ShouldBe("À actualiser");
        (await animatrice.GetAsync(suivie.Adresse)).Text("section.card").ShouldContain("pas encore visible de tous : Déroulé");
        await PasserAsync(cite, suivie, "relecture");
        await PasserAsync(animatrice, suivie, "validation");
        await PasserAsync(animatrice, suivie, "publication");
        (await app.Visitor().GetAsync(suivie.Adresse)).Html.ShouldContain("Quinze ateliers.");
    }

    [Fact]
    public async Task Another_cite_says_that_it_did_the_same_and_the_one_that_tells_it_cannot()
    {
        var reseau = await app.Data.CreateReseauAsync();
        var suivie = await app.Data.CreateFicheAsync(EtatFiche.Publiee, reseau: reseau);
        var arras = await app.Data.CreateCiteAsync(reseau, "Arras");
        var voisine = await app.Data.SignInAsync(await app.Data.CreateMembreAsync(reseau, arras));
        var sienne = await app.Data.SignInAsync(suivie.Relecteur);

        var page = await voisine.SubmitAsync(
            await voisine.GetAsync($"{suivie.Adresse}/reprise"),
            "main form",
            ("Note", "Avec la médiathèque.")
        );

        page.Text("#reprises").ShouldBe("Reprise par 1 autre cité");
        page.Html.ShouldContain("Avec la médiathèque.");
        (await app.Visitor().GetAsync("/fiches")).Html.ShouldContain("reprise 1");
        (await sienne.GetAsync($"{suivie.Adresse}/reprise")).Status.ShouldBe(HttpStatusCode.NotFound);
        var form = await voisine.GetAsync($"{suivie.Adresse}/reprise");
        form.Text("#Note").ShouldBe("Avec la médiathèque.");
        page = await voisine.PressAsync(form, "button[formaction*='Retirer']");
        page.Text("#reprises").ShouldBe("Reprises");
    }

    [Fact]
    public async Task A_reader_writes_to_the_cite_without_being_shown_an_address()
    {
        var suivie = await app.Data.CreateFicheAsync(EtatFiche.Publiee, "Le vélobus");
        var visitor = app.Visitor();
        var form = await visitor.GetAsync($"{suivie.Adresse}/contact");

        var page = await visitor.SubmitAsync(
            form,
            "main form",
            ("Input.Nom", "Jeanne <b>Petit</b>"),
            ("Input.Courriel", "jeanne@ailleurs.example"),
            ("Input.Message", "Combien de vélos ?\nQui les répare ?")
        );

        page.Text(".flash").ShouldBe("Votre message est prêt : il part vers la cité dans les minutes qui viennent.");
        form.Html.ShouldNotContain(suivie.Relecteur.Courriel!);
        page.Html.ShouldNotContain(suivie.Relecteur.Courriel!);
        var mail = (await app.EmailsToAsync(suivie.Relecteur.Courriel!)).Single();
        mail.ReplyTo.ShouldBe("jeanne@ailleurs.example");
        mail.Text!.ShouldContain("Qui les répare ?");
        mail.Html!.ShouldContain("Jeanne &lt;b&gt;Petit&lt;/b&gt;");
    }

    [Fact]
    public async Task A_contact_is_not_flooded_wherever_the_messages_come_from()
    {
        var suivie = await app.Data.CreateFicheAsync(EtatFiche.Publiee, "Le vélobus");
        await app.InScopeAsync(async db =>
        {
            var now = app.Clock.GetUtcNow().UtcDateTime;
            for (var i = 0; i < 10; i++)
            {
                db.Add(Kernel.Emails.Email.To(suivie.Relecteur.Courriel!, "Contact", "Question sur « Le vélobus »", "", "", now));
            }

            await db.SaveChangesAsync();
        });

        var page = await WriteAsync(app.Visitor(), $"{suivie.Adresse}/contact");

        page.Errors.Single().ShouldStartWith("Ce contact vient de recevoir beaucoup de messages");
        page.Text("#Input_Message").ShouldBe("Encore un mot.");
        app.Clock.Advance(TimeSpan.FromHours(1));
        (await WriteAsync(app.Visitor(), $"{suivie.Adresse}/contact")).Text(".flash").ShouldStartWith("Votre message est prêt");
    }

    internal static async Task<WebPage> WriteAsync(Visitor visitor, string address) =>
        await visitor.SubmitAsync(
            await visitor.GetAsync(address),
            "main form",
            ("Input.Nom", "Jeanne Petit"),
            ("Input.Courriel", "jeanne@ailleurs.example"),
            ("Input.Message", "Encore un mot.")
        );

    [Fact]
    public async Task Whoever_left_the_network_is_written_to_no_more_and_their_link_closes()
    {
        var suivie = await app.Data.CreateFicheAsync(EtatFiche.Entretien);
        var animatrice = await app.Data.SignInAsync(suivie.Redactrice);
        await PasserAsync(animatrice, suivie, "remise");
        await app.RunJobsAsync();
        var lien = Lien((await app.EmailsToAsync(suivie.Relecteur.Courriel!)).Single().Text!);

        await app.Data.LeaveAsync(animatrice, suivie.Relecteur);
        await PasserAsync(animatrice, suivie, "relance");
        await app.RunJobsAsync();

        var page = await app.Visitor().GetAsync(lien);
        page.Status.ShouldBe(HttpStatusCode.Gone);
        page.Text("main").ShouldContain("Votre fonction dans la cité a pris fin, et ce lien avec elle.");
        page.Text("main").ShouldNotContain(suivie.Fiche.Titre);
        (await app.EmailsToAsync(suivie.Relecteur.Courriel!)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_name_in_the_title_is_changed_before_its_refusal_is_noted()
    {
        var suivie = await app.Data.CreateFicheAsync(EtatFiche.Publiee, "Le jardin de Lila Perrin");
        var animatrice = await app.Data.SignInAsync(suivie.Redactrice);

        var page = await animatrice.SubmitAsync(
            await animatrice.GetAsync($"{suivie.Adresse}/consentements"),
            "main form",
            ("Input.Nom", "Lila Perrin"),
            ("Input.Qualite", "une maman"),
            ("Input.Reponse", "Refuse")
        );

        page.Errors.Single().ShouldStartWith("Le titre ou le sous-titre nomme cette personne");
        page.Attribute("#Input_Qualite", "value").ShouldBe("une maman");
    }

    [Fact]
    public async Task A_fiche_whose_day_of_review_has_come_goes_back_to_its_cite_by_itself()
    {
        var suivie = await app.Data.CreateFicheAsync(EtatFiche.Publiee, revoirLe: new DateOnly(2022, 6, 9));

        await app.InScopeAsync(db =>
        {
            db.Add(Kernel.Jobs.Job.For(new Memoire.Jobs.SuivreFiches(new DateOnly(2022, 6, 9)), app.Clock.GetUtcNow().UtcDateTime));
            return db.SaveChangesAsync();
        });
        await app.RunJobsAsync();

        (await app.Visitor().GetAsync(suivie.Adresse)).Text(".tag-warm").ShouldBe("À actualiser");
        (await app.EmailsToAsync(suivie.Relecteur.Courriel!)).Single().Subject.ShouldStartWith("À vous");
    }

    [Theory]
    [InlineData("entretien")]
    [InlineData("validation")]
    [InlineData("publication")]
    [InlineData("retrait")]
    [InlineData("contributeurs")]
    public async Task The_cite_does_not_do_what_the_animation_must(string geste)
    {
        var suivie = await app.Data.CreateFicheAsync(EtatFiche.Validee);
        var cite = await app.Data.SignInAsync(suivie.Relecteur);

        (await cite.GetAsync($"{suivie.Adresse}/{geste}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<WebPage> PasserAsync(Visitor visitor, FicheSuivie suivie, string geste, string? note = null)
    {
        var form = await visitor.GetAsync($"{suivie.Adresse}/{geste}");
        return note is null ? await visitor.SubmitAsync(form, "main form") : await visitor.SubmitAsync(form, "main form", ("Note", note));
    }

    private static async Task EcrireAsync(Visitor visitor, FicheSuivie suivie, string champ, string texte) =>
        await visitor.SubmitAsync(await visitor.GetAsync($"{suivie.Adresse}/redaction/{champ}"), "main form", ("Input.Texte", texte));

    private static async Task AccordAsync(Visitor visitor, FicheSuivie suivie, string nom, string qualite, string reponse) =>
        await visitor.SubmitAsync(
            await visitor.GetAsync($"{suivie.Adresse}/consentements"),
            "main form",
            ("Input.Nom", nom),
            ("Input.Qualite", qualite),
            ("Input.Reponse", reponse),
            ("Input.Moyen", "au téléphone")
        );

    private static async Task<string> TexteAsync(Visitor visitor, string adresse)
    {
        using var answer = await visitor.SendAsync(HttpMethod.Get, adresse, null);
        return await answer.Content.ReadAsStringAsync();
    }

    private static string Lien(string texte) =>
        new Uri(texte.Split().Single(m => m.Contains("/contribution/", StringComparison.Ordinal))).AbsolutePath;

    private Task<Reseau> ReseauAsync(FicheSuivie suivie) =>
        app.InScopeAsync(db => db.Reseaux.SingleAsync(r => r.Id == suivie.Cite.ReseauId));
}
