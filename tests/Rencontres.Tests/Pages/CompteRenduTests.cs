using System.Net;
using Maillage.Rencontres;
using Maillage.Rencontres.Redaction;
using Maillage.Reseaux;
using Maillage.Testing;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Rencontres_Tests.Pages;

public sealed class CompteRenduTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task A_draft_is_read_by_nobody_but_those_who_prepare_it()
    {
        var tenue = await app.Data.CreateRencontreTenueAsync();
        var membre = await app.Data.SignInAsync(tenue.Nommee);

        foreach (var ending in (string[])["", ".pdf", ".docx", ".txt", "/versions", "/verification", "/publication"])
        {
            (await membre.GetAsync($"{tenue.Adresse}/compte-rendu{ending}")).Status.ShouldBe(HttpStatusCode.NotFound, ending);
        }

        var animatrice = await app.Data.SignInAsAnimatorAsync(tenue.Rencontre);
        (await animatrice.GetAsync($"{tenue.Adresse}/compte-rendu/verification")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task It_assembles_itself_in_the_order_of_published_minutes()
    {
        var tenue = await app.Data.CreateCompteRenduPublieAsync(numero: 7);
        var membre = await app.Data.SignInAsync(tenue.Nommee);

        var page = await membre.GetAsync($"{tenue.Adresse}/compte-rendu");

        page.Title.ShouldBe("Compte rendu 7 : Rencontre de juin");
        page.Texts(".document h2").ShouldBe(["Présent·e·s", "Connecté·e·s", "Absent·e·s", "Actualités des cités", "Échanges", "Décisions"]);
        page.Texts(".document h3").ShouldBe(["Arras"]);
        page.Text(".document").ShouldContain("Pour rappel : Vague 2.");
        page.Text(".document").ShouldContain("Nadia Le Bihan, Coordinatrice, Arras");
    }

    [Fact]
    public async Task The_public_reads_only_the_names_of_those_who_agreed_wherever_they_stand()
    {
        var tenue = await app.Data.CreateCompteRenduPublieAsync();

        var page = await app.Visitor().GetAsync($"{tenue.Adresse}/compte-rendu");

        var text = page.Text(".document");
        text.ShouldContain("Nadia Le Bihan");
        text.ShouldNotContain("Dubreuil");
        text.ShouldNotContain("Fournier");
        text.ShouldContain("Le forum a réuni douze entreprises, dit chef de projet (Arras).");
        page.Texts(".document h2").ShouldNotContain("Absent·e·s");
        foreach (var format in (string[])["txt", "pdf", "docx"])
        {
            var file = await app.Visitor().SendAsync(HttpMethod.Get, $"{tenue.Adresse}/compte-rendu.{format}", null);
            file.StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        (await app.Visitor().GetAsync($"{tenue.Adresse}/compte-rendu.txt")).Html.ShouldNotContain("Dubreuil");
    }

    [Fact]
    public async Task An_agreement_withdrawn_after_publication_counts_at_once()
    {
        var tenue = await app.Data.CreateCompteRenduPublieAsync();
        (await app.Visitor().GetAsync($"{tenue.Adresse}/compte-rendu")).Html.ShouldContain("Le Bihan");
        await app.InScopeAsync(async db =>
        {
            (await db.Personnes.SingleAsync(p => p.Id == tenue.Nommee.Id)).RetirerNomPublic();
            await db.SaveChangesAsync();
        });

        (await app.Visitor().GetAsync($"{tenue.Adresse}/compte-rendu")).Html.ShouldNotContain("Le Bihan");
    }

    [Fact]
    public async Task A_public_copy_is_kept_for_visitors_and_never_served_to_a_member()
    {
        var tenue = await app.Data.CreateCompteRenduPublieAsync();
        var address = $"{tenue.Adresse}/compte-rendu";
        var membre = await app.Data.SignInAsync(tenue.Nommee);
        var once = await app.Visitor().SendAsync(HttpMethod.Get, address, null);
        await app.Visitor().GetAsync(address);

        var kept = await app.Visitor().SendAsync(HttpMethod.Get, address, null);
        var own = await membre.SendAsync(HttpMethod.Get, address, null);

        // The second reading is kept: what is read once pushes nothing out.
        once.Headers.Age.ShouldBeNull();
        kept.Headers.Age.ShouldNotBeNull();
        own.Headers.Age.ShouldBeNull();
        (await own.Content.ReadAsStringAsync()).ShouldContain("Dubreuil");
    }

    [Fact]
    public async Task Members_read_every_name_and_may_ask_for_the_public_variant()
    {
        var tenue = await app.Data.CreateCompteRenduPublieAsync();
        var membre = await app.Data.SignInAsync(tenue.Nommee);

        (await membre.GetAsync($"{tenue.Adresse}/compte-rendu.txt")).Html.ShouldContain("Karim Dubreuil");
        (await membre.GetAsync($"{tenue.Adresse}/compte-rendu.txt?variante=publique")).Html.ShouldNotContain("Dubreuil");
    }

    [Fact]
    public async Task Minutes_of_a_meeting_of_the_network_are_for_its_members()
    {
        var tenue = await app.Data.CreateCompteRenduPublieAsync(visibilite: Visibilite.Reseau);
        var ailleurs = await app.Data.CreateReseauAsync();
        var stranger = await app.Data.SignInAsync(await app.Data.CreateMembreAsync(ailleurs, await app.Data.CreateCiteAsync(ailleurs)));

        (await app.Visitor().GetAsync($"{tenue.Adresse}/compte-rendu")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.GetAsync($"{tenue.Adresse}/compte-rendu.pdf")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await app.Data.SignInAsync(tenue.Nommee)).GetAsync($"{tenue.Adresse}/compte-rendu")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_text_to_class_blocks_publication_until_it_has_its_place()
    {
        var tenue = await app.Data.CreateRencontreTenueAsync();
        await app.InScopeAsync(async db =>
        {
            db.Add(Fragment.Garder(tenue.Rencontre, "Un décret paraîtra."));
            await db.SaveChangesAsync();
        });
        var animatrice = await app.Data.SignInAsAnimatorAsync(tenue.Rencontre);
        var blocked = await animatrice.GetAsync($"{tenue.Adresse}/compte-rendu/publication");
        var tray = await animatrice.GetAsync($"{tenue.Adresse}/a-classer");

        var classed = await animatrice.SubmitAsync(tray, Handler("Classer"), ("destination", "ActualiteNationale"));

        blocked.Text(".notice").ShouldContain("1 texte n’est pas classé");
        blocked.Has("main form[method=post] button").ShouldBeFalse();
        classed.Text(".empty").ShouldStartWith("Tout est classé.");
        var published = await PublishAsync(animatrice, tenue);
        published.Text(".document").ShouldContain("Au niveau national Un décret paraîtra.");
    }

    [Fact]
    public async Task A_text_for_a_bloc_needs_its_cite_and_nothing_typed_is_lost()
    {
        var tenue = await app.Data.CreateRencontreTenueAsync();
        await app.InScopeAsync(async db =>
        {
            db.Add(Fragment.Garder(tenue.Rencontre, "Le café des parents rouvre."));
            await db.SaveChangesAsync();
        });
        var animatrice = await app.Data.SignInAsAnimatorAsync(tenue.Rencontre);
        var tray = await animatrice.GetAsync($"{tenue.Adresse}/a-classer");

        var refused = await animatrice.SubmitAsync(
            tray,
            Handler("Classer"),
            ("texte", "Le café rouvre."),
            ("destination", "PointsActualite")
        );
        var classed = await animatrice.SubmitAsync(
            refused,
            Handler("Classer"),
            ("destination", "PointsActualite"),
            ("cite", tenue.Cite.Slug)
        );

        refused.Errors.ShouldBe(["Choisissez la cité dont parle ce texte."]);
        refused.Text("textarea").ShouldBe("Le café rouvre.");
        classed.Has("textarea").ShouldBeFalse();
        var draft = await animatrice.GetAsync($"{tenue.Adresse}/compte-rendu/verification");
        draft.Texts(".passage .prewrap").ShouldContain("Le forum a réuni douze entreprises, dit Karim Dubreuil. Le café rouvre.");
    }

    [Fact]
    public async Task Publishing_locks_the_text_under_a_number_and_a_fingerprint_and_tells_the_invited()
    {
        var tenue = await app.Data.CreateRencontreTenueAsync();
        var animatrice = await app.Data.SignInAsAnimatorAsync(tenue.Rencontre);

        var late = await animatrice.GetAsync($"{tenue.Adresse}/blocs/{tenue.Cite.Slug}");
        var published = await PublishAsync(animatrice, tenue, ("Input.Numero", "12"));
        await app.RunJobsAsync();

        published.Text(".flash").ShouldBe("Le compte rendu 12 est publié, version 1.");
        published.Text("code").Length.ShouldBe(64);
        (await app.EmailsToAsync(tenue.Absente.Courriel!)).ShouldContain(e => e.Subject.StartsWith("Compte rendu 12"));
        var bloc = await animatrice.GetAsync($"{tenue.Adresse}/blocs/{tenue.Cite.Slug}");
        bloc.Has("textarea").ShouldBeFalse();
        bloc.Text("main").ShouldContain("ce bloc ne se modifie plus");
        var refused = await animatrice.SubmitAsync(late, "main form", ("Input.PointsActualite", "Trop tard"));
        refused.Text("#Input_PointsActualite").ShouldBe("Trop tard");
        refused.Errors.ShouldHaveSingleItem().ShouldStartWith("Le compte rendu est publié");
        var seance = await animatrice.GetAsync($"{tenue.Adresse}/seance");
        (await animatrice.SubmitAsync(seance, Handler("Ouvrir")))
            .Errors.ShouldHaveSingleItem()
            .ShouldStartWith("Le compte rendu est publié");
    }

    [Fact]
    public async Task Two_minutes_of_a_network_do_not_bear_the_same_number()
    {
        var tenue = await app.Data.CreateRencontreTenueAsync();
        await app.InScopeAsync(async db =>
        {
            var autre = Rencontre.Planifier(
                await db.Reseaux.SingleAsync(r => r.Id == tenue.Rencontre.ReseauId),
                $"autre-{Guid.CreateVersion7():N}",
                new PlanRencontre
                {
                    Titre = "Autre",
                    Jour = new(2022, 5, 5),
                    HeureDebut = new(9, 0),
                    HeureFin = new(10, 0),
                }
            );
            var compteRendu = CompteRendu.Ouvrir(autre);
            var contenu = new ContenuCompteRendu
            {
                Reseau = "R",
                Animation = "A",
                Titre = "T",
                Jour = autre.Jour,
            };
            db.AddRange(autre, compteRendu, compteRendu.Publier(3, contenu.EnJson(), "x", app.Clock.GetUtcNow().UtcDateTime));
            await db.SaveChangesAsync();
        });
        var animatrice = await app.Data.SignInAsAnimatorAsync(tenue.Rencontre);

        (await PublishAsync(animatrice, tenue, ("Input.Numero", "3"))).Errors.ShouldBe(["Le réseau a déjà un compte rendu 3."]);
        (await animatrice.GetAsync($"{tenue.Adresse}/compte-rendu/publication")).Attribute("#Input_Numero", "value").ShouldBe("4");
    }

    [Fact]
    public async Task A_correction_makes_a_second_version_that_says_what_changed_and_why()
    {
        var tenue = await app.Data.CreateCompteRenduPublieAsync();
        var animatrice = await app.Data.SignInAsAnimatorAsync(tenue.Rencontre);
        var correction = await animatrice.GetAsync($"{tenue.Adresse}/compte-rendu/correction");
        var draft = await animatrice.SubmitAsync(correction, "main form", ("Input.Motif", "Le nombre était faux."));
        var passage = draft
            .Document.QuerySelectorAll(".passage a")
            .Select(a => a.GetAttribute("href")!)
            .First(h => h.Contains("PointsActualite"));

        await animatrice.SubmitAsync(await animatrice.GetAsync(passage), "main form", ("texte", "Le forum a réuni vingt entreprises."));
        var published = await PublishAsync(animatrice, tenue);

        published.Text(".flash").ShouldContain("version 2");
        var versions = await app.Visitor().GetAsync($"{tenue.Adresse}/compte-rendu/versions");
        versions.Texts("h2").ShouldBe(["Version 2", "Version 1"]);
        versions.Text("main").ShouldContain("Motif : Le nombre était faux.");
        versions.Texts("del").ShouldBe(["Le forum a réuni douze entreprises, dit chef de projet (Arras)."]);
        versions.Texts("ins").ShouldBe(["Le forum a réuni vingt entreprises."]);
        var first = await app.Visitor().GetAsync($"{tenue.Adresse}/compte-rendu?version=1");
        first.Text(".document").ShouldContain("douze entreprises");
        first.Text(".notice").ShouldContain("version ancienne");
        (await app.Visitor().GetAsync($"{tenue.Adresse}/compte-rendu?version=3")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Two_who_publish_at_once_make_one_version()
    {
        var tenue = await app.Data.CreateRencontreTenueAsync();
        var (first, second) = (
            await app.Data.SignInAsAnimatorAsync(tenue.Rencontre),
            await app.Data.SignInAsAnimatorAsync(tenue.Rencontre)
        );
        var late = await second.GetAsync($"{tenue.Adresse}/compte-rendu/publication");
        await PublishAsync(first, tenue);

        var refused = await second.SubmitAsync(late, "main form[method=post]");

        refused.Errors.ShouldHaveSingleItem().ShouldStartWith("Le compte rendu est publié");
        var versions = await app.InScopeAsync(db =>
            db.VersionsCompteRendu.Join(db.ComptesRendus, v => v.CompteRenduId, c => c.Id, (v, c) => c.RencontreId)
                .CountAsync(id => id == tenue.Rencontre.Id)
        );
        versions.ShouldBe(1);
    }

    [Fact]
    public async Task Lines_of_a_passage_move_to_where_they_belong()
    {
        var tenue = await app.Data.CreateRencontreTenueAsync(
            pointsActualite: "Le forum a eu lieu.\nNous cherchons un modèle de convention."
        );
        var animatrice = await app.Data.SignInAsAnimatorAsync(tenue.Rencontre);
        var draft = await animatrice.GetAsync($"{tenue.Adresse}/compte-rendu/verification");
        var address = draft
            .Document.QuerySelectorAll(".passage a")
            .Select(a => a.GetAttribute("href")!)
            .First(h => h.Contains("PointsActualite"));

        var moved = await animatrice.PressAsync(
            await animatrice.GetAsync(address),
            Button("Deplacer"),
            ("lignes", "1"),
            ("destination", "BesoinDit"),
            ("cite", tenue.Cite.Slug)
        );

        var passages = moved.Texts(".passage .prewrap");
        passages.ShouldContain("Le forum a eu lieu.");
        passages.ShouldContain("Nous cherchons un modèle de convention.");
        moved.Texts("h3").ShouldContain("Besoins exprimés");
    }

    [Theory]
    [InlineData("Deplacer")]
    [InlineData("Retirer")]
    public async Task The_other_buttons_of_a_passage_save_what_was_typed_first(string button)
    {
        var tenue = await app.Data.CreateRencontreTenueAsync(pointsActualite: "Le forum a eu lieu.");
        var animatrice = await app.Data.SignInAsAnimatorAsync(tenue.Rencontre);
        var bloc = await app.InScopeAsync(db => db.Blocs.SingleAsync(b => b.RencontreId == tenue.Rencontre.Id));
        var address = $"{tenue.Adresse}/compte-rendu/passages/bloc-{bloc.Id:N}-PointsActualite";

        var page = await animatrice.PressAsync(await animatrice.GetAsync(address), Button(button), ("texte", "Le forum aura lieu."));

        page.Text(".flash").ShouldStartWith("Le passage est modifié.");
        page.Text("#texte").ShouldBe("Le forum aura lieu.");
        var again = await animatrice.PressAsync(page, Button("Retirer"));
        again.Text(".flash").ShouldBe("Le passage est retiré du compte rendu.");
    }

    private static async Task<WebPage> PublishAsync(Visitor animatrice, RencontreTenue tenue, params (string, string)[] values) =>
        await animatrice.SubmitAsync(
            await animatrice.GetAsync($"{tenue.Adresse}/compte-rendu/publication"),
            "main form[method=post]",
            values
        );

    private static string Button(string name) => $"button[formaction$='handler={name}']";

    private static string Handler(string name) => $"form[action$='handler={name}']";
}
