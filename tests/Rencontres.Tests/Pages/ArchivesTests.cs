using System.Net;
using System.Text;
using Maillage.Kernel.Files;
using Maillage.Rencontres;
using Maillage.Reseaux;
using Maillage.Testing;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Rencontres_Tests.Pages;

public sealed class ArchivesTests(TestApp app) : IClassFixture<TestApp>
{
    private const string Minutes = """
        Rencontre régionale des CPO
        6 avril 2021 de 14h à 16h en distanciel

        Compte rendu 3

        Objectifs de la réunion
        Animer le réseau.

        Étaient présent.e.s :
        - Mme LE BIHAN Nadia (Cheffe de projet ; CE Arras) ;
        - M. DURANT Paul (Chargé de mission ; CE Lens) ;

        Actualités nationales
        - Un guide est paru.

        Actualités de la cité éducative d'ARRAS
        Commune : Arras
        Population : XXX habitants

        Pour rappel : cité de la première vague.
        Points d'actualité :
        - Le forum a réuni douze entreprises.

        Actualités de la cité éducative de GRAND LITTORAL
        Points d'actualité :
        - Une fête de quartier le 2 juillet.

        Relevé de décisions
        - Écrire un guide commun.

        Une phrase que personne ne saurait ranger nulle part.
        """;

    [Fact]
    public async Task A_document_becomes_a_draft_beside_its_text()
    {
        var (animatrice, _, _) = await CreateAsync();

        var draft = await GiveAsync(animatrice, Minutes);

        draft.Title.ShouldBe("Vérifier le compte rendu");
        draft.Texts(".passage .prewrap").ShouldContain("Le forum a réuni douze entreprises.");
        draft.Text(".source-text").ShouldContain("Une phrase que personne ne saurait ranger nulle part.");
        draft.Text(".notice").ShouldContain("pas classé");
        var source = await animatrice.SendAsync(HttpMethod.Get, draft.Path.Replace("compte-rendu/verification", "source"), null);
        (await source.Content.ReadAsStringAsync()).ShouldBe(Minutes);
        source.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
    }

    [Fact]
    public async Task A_sentence_of_which_only_the_date_was_taken_waits_in_the_tray()
    {
        var (animatrice, _, _) = await CreateAsync();
        const string Phrase =
            "La prochaine rencontre de réseau aura lieu en visio le 6 mai 2021, un lien sera communiqué aux personnes inscrites.";

        var draft = await GiveAsync(animatrice, $"{Minutes}\n\n{Phrase}\n");

        var tray = await animatrice.GetAsync(Sibling(draft, "a-classer"));
        tray.Texts("textarea[name=texte]").ShouldContain(Phrase);
        tray.Html.ShouldNotContain("Étaient présent.e.s");
    }

    [Fact]
    public async Task A_text_too_long_for_its_place_is_kept_whole_in_the_tray()
    {
        var (animatrice, _, _) = await CreateAsync();
        var longue = string.Join(' ', Enumerable.Range(1, 600).Select(i => $"mot{i}"));

        var draft = await GiveAsync(animatrice, Minutes.Replace("Écrire un guide commun.", longue, StringComparison.Ordinal));

        (await animatrice.GetAsync(Sibling(draft, "a-classer"))).Texts("textarea[name=texte]").ShouldContain(t => t.Contains("mot600"));
    }

    [Fact]
    public async Task Every_word_of_the_document_is_in_a_passage_or_in_the_tray()
    {
        var (animatrice, _, _) = await CreateAsync();
        var draft = await GiveAsync(animatrice, Minutes);
        var tray = await animatrice.GetAsync(Sibling(draft, "a-classer"));
        var people = await animatrice.GetAsync(Sibling(draft, "presences"));

        var seen = Fold(
            string.Join(
                ' ',
                draft.Texts("main .passage").Concat(tray.Texts("textarea")).Append(tray.Text("main")).Append(people.Text("main"))
            )
        );

        foreach (var word in (string[])["douze", "fete", "guide", "bihan", "durant", "premiere", "ranger", "animer", "littoral"])
        {
            seen.ShouldContain(word);
        }
    }

    [Fact]
    public async Task The_sheet_of_the_document_is_kept_checked_and_corrected()
    {
        var (animatrice, _, _) = await CreateAsync();
        var draft = await GiveAsync(animatrice, Minutes);
        var address = draft.Document.QuerySelectorAll(".passage a").Select(a => a.GetAttribute("href")!).First(h => h.EndsWith("-Fiche"));

        var mended = await animatrice.SubmitAsync(
            await animatrice.GetAsync(address),
            "main form",
            ("texte", "Commune : Arras\nPopulation : 42 341 habitants")
        );

        draft.Text("main").ShouldContain("« XXX » reste à compléter dans Arras, Fiche d’identité.");
        mended.Text("main").ShouldNotContain("« XXX »");
        mended.Texts(".passage .prewrap").ShouldContain("Commune : Arras Population : 42 341 habitants");
    }

    [Fact]
    public async Task An_unknown_cite_waits_in_the_tray_and_is_named_once()
    {
        var (animatrice, arras, _) = await CreateAsync();
        var draft = await GiveAsync(animatrice, Minutes);
        var tray = await animatrice.GetAsync(Sibling(draft, "a-classer"));

        var classed = await animatrice.SubmitAsync(tray, Handler("Groupe"), ("cite", arras.Slug));

        tray.Text(".notice").ShouldContain("« Grand Littoral », que le réseau ne connaît pas");
        classed.Text(".flash").ShouldBe("1 texte est classé pour Arras.");
        (await animatrice.GetAsync(draft.Path))
            .Texts(".passage .prewrap")
            .ShouldContain("Le forum a réuni douze entreprises. Une fête de quartier le 2 juillet.");
    }

    [Fact]
    public async Task People_are_proposed_and_never_recognised_silently()
    {
        var (animatrice, _, nadia) = await CreateAsync();
        var draft = await GiveAsync(animatrice, Minutes);
        var people = await animatrice.GetAsync(Sibling(draft, "presences"));

        var linked = await animatrice.SubmitAsync(people, Handler("RelierExactes"));

        people.Texts(".tag").ShouldBe(["Correspondance exacte", "Personne nouvelle"]);
        linked.Texts(".tag").ShouldBe(["Dans l’annuaire", "Personne nouvelle"]);
        var presence = await app.InScopeAsync(db => db.Presences.SingleAsync(p => p.PersonneId == nadia.Id));
        presence.Fonction.ShouldBe("Cheffe de projet");
        var created = await animatrice.SubmitAsync(linked, Handler("Creer"));
        created.Text(".flash").ShouldBe("La fiche de Paul Durant est créée.");
    }

    [Fact]
    public async Task Once_the_tray_is_empty_it_is_published_with_its_own_number_and_nobody_is_written_to()
    {
        var (animatrice, arras, _) = await CreateAsync();
        var draft = await GiveAsync(animatrice, Minutes);
        var tray = await animatrice.SubmitAsync(
            await animatrice.GetAsync(Sibling(draft, "a-classer")),
            Handler("Groupe"),
            ("cite", arras.Slug)
        );
        while (tray.Document.QuerySelector(Handler("Classer")) is { } form)
        {
            form.SetAttribute("action", $"{tray.Path}?handler=Ecarter");
            tray = await animatrice.SubmitAsync(tray, Handler("Ecarter"));
        }

        var page = await animatrice.GetAsync(Sibling(draft, "compte-rendu/publication"));
        var published = await animatrice.SubmitAsync(page, "main form[method=post]");

        page.Attribute("#Input_Numero", "value").ShouldBe("3");
        published.Title.ShouldBe("Compte rendu 3 : Rencontre régionale des CPO");
        var visitor = await app.Visitor().GetAsync(published.Path);
        visitor.Status.ShouldBe(HttpStatusCode.OK);
        visitor.Html.ShouldNotContain("Le Bihan");
        (await app.Visitor().GetAsync("/rencontres")).Html.ShouldContain("Rencontre régionale des CPO");
    }

    [Fact]
    public async Task A_document_without_a_date_is_not_published_before_it_is_given()
    {
        var (animatrice, _, _) = await CreateAsync();
        var draft = await GiveAsync(animatrice, Minutes.Replace("6 avril 2021 de 14h à 16h en distanciel", ""));

        var form = await animatrice.GetAsync(Sibling(draft, "modification"));
        var mended = await animatrice.SubmitAsync(form, "main form", ("Input.Jour", "2021-04-06"));

        draft.Text(".notice").ShouldContain("La date de la rencontre n’est pas connue");
        form.Attribute("#Input_Jour", "value").ShouldBeNullOrEmpty();
        form.Has("#Input_SansHoraire[checked]").ShouldBeTrue();
        mended.Text(".state-line").ShouldContain("mardi 6 avril 2021");
        mended.Text(".state-line").ShouldNotContain(" h");
        (await animatrice.GetAsync(draft.Path)).Text("main").ShouldNotContain("n’est pas connue");
    }

    [Theory]
    [InlineData("", "Choisissez le fichier du compte rendu.")]
    [InlineData("PK\u0003\u0004rien", "Le fichier est abîmé : il n’a pas pu être lu.")]
    public async Task A_file_that_cannot_be_read_leaves_nothing_behind(string content, string sentence)
    {
        var (animatrice, _, _) = await CreateAsync();
        var before = await CountAsync();

        var refused = await GiveAsync(animatrice, content);

        refused.Errors.ShouldBe([sentence]);
        (await CountAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task A_file_too_big_gets_a_sentence()
    {
        var (animatrice, _, _) = await CreateAsync();

        (await GiveAsync(animatrice, new string('x', 20_000_001))).Errors.ShouldBe(["Le fichier dépasse 20 Mo : il n’a pas été lu."]);
    }

    [Fact]
    public async Task The_source_is_for_those_who_run_the_network()
    {
        var (animatrice, _, nadia) = await CreateAsync();
        var draft = await GiveAsync(animatrice, Minutes);
        var membre = await app.Data.SignInAsync(nadia);

        (await membre.GetAsync(Sibling(draft, "source"))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await membre.GetAsync("/rencontres/archiver")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<(Visitor Animatrice, Cite Arras, Personne Nadia)> CreateAsync()
    {
        var reseau = await app.Data.CreateReseauAsync();
        var arras = await app.Data.CreateCiteAsync(reseau, "Arras");
        await app.Data.CreateCiteAsync(reseau, "Lens");
        var nadia = await app.Data.CreateMembreAsync(reseau, arras, "Nadia", "Le Bihan");
        return (await app.Data.SignInAsync(await app.Data.CreateRoleAsync(reseau, NatureRole.Animateur)), arras, nadia);
    }

    private static async Task<WebPage> GiveAsync(Visitor animatrice, string content) =>
        await animatrice.UploadAsync(
            await animatrice.GetAsync("/rencontres/archiver"),
            "main form",
            "fichier",
            "compte-rendu.txt",
            Encoding.UTF8.GetBytes(content)
        );

    private Task<(int, int)> CountAsync() =>
        app.InScopeAsync(async db => (await db.Rencontres.CountAsync(), await db.Set<StoredFile>().CountAsync()));

    private static string Sibling(WebPage draft, string page) => draft.Path.Replace("compte-rendu/verification", page);

    private static string Fold(string text) => Kernel.Text.Slugs.WithoutAccents(text).ToLowerInvariant();

    private static string Handler(string name) => $"form[action$='handler={name}']";
}
