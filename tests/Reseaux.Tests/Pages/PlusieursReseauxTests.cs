using System.Net;
using Maillage.Memoire;
using Maillage.Rencontres;
using Maillage.Reseaux;
using Maillage.Testing;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Reseaux_Tests.Pages;

/// <summary>Somebody works in two networks: they read both, say where they write, and neither learns from them what the other does.</summary>
public sealed class PlusieursReseauxTests(TestApp app) : IClassFixture<TestApp>
{
    private Reseau _nord = null!;
    private Reseau _sud = null!;
    private Cite _citeNord = null!;
    private Cite _citeSud = null!;

    /// <summary>Written down in the north, with a function in a cité of each.</summary>
    private async Task<Personne> CreateDesDeuxAsync()
    {
        (_nord, _sud) = (await app.Data.CreateReseauAsync(), await app.Data.CreateReseauAsync());
        (_citeNord, _citeSud) = (await app.Data.CreateCiteAsync(_nord), await app.Data.CreateCiteAsync(_sud));
        var personne = await app.Data.CreateMembreAsync(_nord, _citeNord, "Zohra", "Lemaire", "Coordinatrice du nord");
        await SaveAsync(Fonction.DansCite(personne, _citeSud, "Référente du sud", new DateOnly(2022, 1, 1)));
        return personne;
    }

    private async Task SaveAsync(params object[] rows) =>
        await app.InScopeAsync(db =>
        {
            db.AddRange(rows);
            return db.SaveChangesAsync();
        });

    [Fact]
    public async Task A_person_of_two_networks_reads_what_both_keep_for_their_members()
    {
        var lectrice = await app.Data.SignInAsync(await CreateDesDeuxAsync());
        foreach (var reseau in new[] { _nord, _sud })
        {
            var ressource = await app.Data.CreateRessourceAsync(reseau, $"Note de {reseau.Nom}", visibilite: Visibilite.Reseau);
            (await lectrice.GetAsync($"/ressources/{ressource.Slug}")).Status.ShouldBe(HttpStatusCode.OK);
            (await lectrice.GetAsync("/ressources")).Html.ShouldContain(ressource.Titre);
        }
    }

    [Fact]
    public async Task Whoever_writes_for_two_networks_says_for_which()
    {
        var lectrice = await app.Data.SignInAsync(await CreateDesDeuxAsync());
        var page = await lectrice.GetAsync("/ressources/nouvelle?nature=Lien");
        page.Texts("#reseau option").ShouldBe(["Choisissez", _nord.Nom, _sud.Nom], ignoreOrder: true);
        (string, string)[] champs = [("Input.Titre", "Un lien du sud"), ("Input.Source", "https://sud.example/")];

        var refusee = await lectrice.SubmitAsync(page, "main form", champs);
        refusee.Errors.ShouldBe(["Choisissez le réseau où l’écrire."]);
        refusee.Attribute(".error-summary a", "href").ShouldBe("#reseau");
        refusee.Attribute("#Input_Titre", "value").ShouldBe("Un lien du sud");

        await lectrice.SubmitAsync(refusee, "main form", [.. champs, ("reseau", _sud.Slug)]);
        var ecrite = await app.InScopeAsync(db => db.Ressources.SingleAsync(r => r.Source == "https://sud.example/"));
        ecrite.ReseauId.ShouldBe(_sud.Id);
        ecrite.CiteId.ShouldBe(_citeSud.Id);
    }

    [Fact]
    public async Task Whoever_runs_two_networks_says_which_one_meets()
    {
        await CreateDesDeuxAsync();
        var animatrice = await app.Data.CreateRoleAsync(_nord, NatureRole.Animateur);
        await SaveAsync(Role.Attribuer(animatrice, NatureRole.Animateur, app.Clock.GetUtcNow().UtcDateTime, _sud));
        var elle = await app.Data.SignInAsync(animatrice);
        (string, string)[] champs =
        [
            ("Input.Titre", "Rencontre du sud"),
            ("Input.Jour", "2022-09-01"),
            ("Input.HeureDebut", "14:00"),
            ("Input.HeureFin", "16:00"),
        ];

        var refusee = await elle.SubmitAsync(await elle.GetAsync("/rencontres/nouvelle"), "main form", champs);
        refusee.Errors.ShouldBe(["Choisissez le réseau où l’écrire."]);
        await elle.SubmitAsync(refusee, "main form", [.. champs, ("reseau", _sud.Slug)]);
        (await app.InScopeAsync(db => db.Rencontres.SingleAsync(r => r.Titre == "Rencontre du sud"))).ReseauId.ShouldBe(_sud.Id);
    }

    [Fact]
    public async Task Nobody_writes_in_a_network_that_is_not_theirs()
    {
        await CreateDesDeuxAsync();
        var elle = await app.Data.SignInAsync(await app.Data.CreateRoleAsync(_nord, NatureRole.Animateur));
        var page = await elle.GetAsync("/actualites/nouvelle");
        page.Has("#reseau").ShouldBeFalse();

        var refusee = await elle.SubmitAsync(
            page,
            "main form",
            ("Input.Titre", "Ailleurs"),
            ("Input.Texte", "Non."),
            ("reseau", _sud.Slug)
        );

        refusee.Errors.ShouldBe(["Choisissez le réseau où l’écrire."]);
        (await app.InScopeAsync(db => db.Actualites.AnyAsync(a => a.Titre == "Ailleurs"))).ShouldBeFalse();
    }

    [Fact]
    public async Task Each_network_knows_what_its_people_do_there_and_not_elsewhere()
    {
        var personne = await CreateDesDeuxAsync();
        var membreNord = await app.Data.SignInAsync(await app.Data.CreateMembreAsync(_nord, _citeNord));
        var membreSud = await app.Data.SignInAsync(await app.Data.CreateMembreAsync(_sud, _citeSud));
        foreach (var (lecteur, dite, tue) in new[] { (membreNord, "du nord", "du sud"), (membreSud, "du sud", "du nord") })
        {
            foreach (var adresse in new[] { $"/personnes/{personne.Id}", "/personnes?q=lemaire", "/recherche?q=Zohra" })
            {
                var page = await lecteur.GetAsync(adresse);
                page.Text("main").ShouldContain("Lemaire", Case.Sensitive, adresse);
                page.Text("main").ShouldContain(dite, Case.Sensitive, adresse);
                page.Text("main").ShouldNotContain($"ente {tue}", Case.Sensitive, adresse);
                page.Text("main").ShouldNotContain($"trice {tue}", Case.Sensitive, adresse);
            }
        }

        // The team of a cité is public by its functions; its names are for its own network.
        (await membreNord.GetAsync($"/cites/{_citeSud.Slug}"))
            .Text("main")
            .ShouldNotContain("Lemaire");
        (await membreSud.GetAsync($"/cites/{_citeSud.Slug}")).Text("main").ShouldContain("Lemaire");
    }

    [Fact]
    public async Task Those_who_run_a_network_change_what_is_done_there_and_not_who_comes_from_another()
    {
        var personne = await CreateDesDeuxAsync();
        var fonctions = await app.InScopeAsync(db => db.Fonctions.Where(f => f.PersonneId == personne.Id).ToListAsync());
        var elle = await app.Data.SignInAsync(await app.Data.CreateRoleAsync(_sud, NatureRole.Animateur));
        foreach (var geste in new[] { "modification", "invitation", "effacement" })
        {
            (await elle.GetAsync($"/personnes/{personne.Id}/{geste}")).Status.ShouldBe(HttpStatusCode.NotFound, geste);
        }

        var sienne = fonctions.Single(f => f.CiteId == _citeSud.Id);
        var autre = fonctions.Single(f => f.CiteId == _citeNord.Id);
        (await elle.GetAsync($"/personnes/{personne.Id}/fonctions/{autre.Id}/cloture")).Status.ShouldBe(HttpStatusCode.NotFound);
        await elle.SubmitAsync(
            await elle.GetAsync($"/personnes/{personne.Id}/fonctions/{sienne.Id}/cloture"),
            "main form",
            ("Input.Fin", "2022-06-08")
        );

        // The right ends with the function, and the directory with it.
        (await elle.GetAsync($"/personnes/{personne.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        var ressource = await app.Data.CreateRessourceAsync(_sud, visibilite: Visibilite.Reseau);
        (await (await app.Data.SignInAsync(personne)).GetAsync($"/ressources/{ressource.Slug}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_role_is_given_in_one_network()
    {
        var personne = await CreateDesDeuxAsync();
        var admin = await app.Data.SignInAsync(await app.Data.CreateRoleAsync(_nord, NatureRole.Administrateur));
        var page = await admin.GetAsync($"/personnes/{personne.Id}/roles?reseau={_sud.Slug}");
        page.Text("legend").ShouldBe($"Rôles dans le réseau {_sud.Nom}");
        await admin.SubmitAsync(page, "main form", ("natures", "Animateur"));

        var elle = await app.Data.SignInAsync(personne);
        var (auNord, auSud) = (await app.Data.CreateRencontreAsync(_nord), await app.Data.CreateRencontreAsync(_sud));
        (await elle.GetAsync($"/rencontres/{auSud.Slug}/modification")).Status.ShouldBe(HttpStatusCode.OK);
        (await elle.GetAsync($"/rencontres/{auNord.Slug}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_invitation_opens_the_blocs_of_its_network_only()
    {
        var personne = await CreateDesDeuxAsync();
        var rencontre = await app.Data.CreateRencontreAsync(_nord);
        await app.Data.AnnounceAsync(rencontre, personne);

        var blocs = await app.InScopeAsync(db => db.Blocs.Where(b => b.RencontreId == rencontre.Id).Select(b => b.CiteId).ToListAsync());
        blocs.ShouldBe([_citeNord.Id]);
    }
}
