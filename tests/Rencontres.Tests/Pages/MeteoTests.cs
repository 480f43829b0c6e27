using Maillage.Kernel.Audit;
using Maillage.Kernel.Data;
using Maillage.Rencontres;
using Maillage.Rencontres.Redaction;
using Maillage.Reseaux;
using Maillage.Testing;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Rencontres_Tests.Pages;

public sealed class MeteoTests(TestApp app) : IClassFixture<TestApp>
{
    private static readonly string[] Humeurs = ["Soleil", "Orage", "Nuages", "Soleil", ""];

    [Fact]
    public async Task What_an_answer_writes_is_the_same_whatever_the_mood()
    {
        var (_, _, membres) = await OpenAsync(5);
        var urnes = new HashSet<int>();
        foreach (var (membre, humeur) in membres.Zip(Humeurs))
        {
            var before = await DumpAsync();
            await GiveAsync(membre, humeur, humeur);
            var after = await DumpAsync();

            // Nothing is added: no line of the audit trail, no row that dates the first of a mood.
            after.Keys.Except(before.Keys).ShouldBeEmpty();
            after
                .Where(c => before[c.Key] != c.Value)
                .Select(c => $"{c.Key.Table}.{c.Key.Column}")
                .Order()
                .ShouldBe(["rencontres_invitations.meteo_donnee", "rencontres_meteos.repondants", "rencontres_meteos.urne_scellee"]);
            urnes.Add(after.Single(c => c.Key.Column == "urne_scellee" && c.Value.Length > 0 && before[c.Key] != c.Value).Value.Length);
        }

        urnes.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Nothing_moves_on_an_open_screen_but_how_many_answered()
    {
        var (_, visitor, membres) = await OpenAsync(6);
        var screens = new List<string>();
        for (var i = 0; i < 6; i++)
        {
            await GiveAsync(membres[i], "Soleil", "Pluie");
            screens.Add((await visitor.PageAsync()).Text("#partie-meteo"));
        }

        screens[0].ShouldBe("1 personne a répondu. Le résultat se montre à la clôture, à partir de 5 réponses : d’ici là, rien ne bouge.");
        screens[5].ShouldStartWith("6 personnes ont répondu.");
        screens.Skip(1).Select(s => s[1..]).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task Closed_it_shows_one_tendency_of_the_questions_that_five_answered_and_forgets_the_rest()
    {
        var (rencontre, visitor, membres) = await OpenAsync(5);
        foreach (var (membre, humeur) in membres.Zip(["Soleil", "Soleil", "Eclaircies", "Pluie", "Orage"]))
        {
            await GiveAsync(membre, humeur, membre == membres[0] ? "" : "Nuages");
        }

        var closed = await visitor.CloseAsync("Des élections pèsent sur les esprits.");

        // The second question was passed by one: four answers say nothing.
        closed.Texts("#partie-meteo p").ShouldBe(["5 personnes ont répondu.", "Moi, aujourd’hui : plutôt éclaircies (5 réponses)"]);
        closed.Has("#partie-meteo table").ShouldBeFalse();
        closed.Text("#meteo-phrase").ShouldBe("Des élections pèsent sur les esprits.");
        var meteo = await app.InScopeAsync(db => db.Meteos.SingleAsync(m => m.RencontreId == rencontre.Id));
        meteo.UrneScellee.ShouldBeNull();
        (await app.InScopeAsync(db => db.Invitations.AnyAsync(i => i.RencontreId == rencontre.Id && i.MeteoDonnee))).ShouldBeFalse();
        var noms = membres.Select(m => m.NomComplet).ToList();
        (
            await app.InScopeAsync(db =>
                db.Set<AuditEvent>().AnyAsync(e => e.Kind.StartsWith("Meteo") && noms.Contains(e.ActorName) && e.Kind != "MeteoClose")
            )
        ).ShouldBeFalse();
    }

    [Fact]
    public async Task Once_closed_nobody_answers_even_when_the_meeting_opens_again()
    {
        var (rencontre, visitor, membres) = await OpenAsync(6);
        var late = app.Visitor();
        var form = await late.GetAsync(await app.Data.LinkOfAsync(membres[5]));
        foreach (var membre in membres.Take(5))
        {
            await GiveAsync(membre, "Soleil", "Soleil");
        }

        var page = await visitor.PageAsync();
        await visitor.SubmitAsync(page, Handler("Clore"));
        await visitor.SubmitAsync(await visitor.PageAsync(), Handler("Ouvrir"));
        var refused = await late.PressAsync(form, Button("Meteo"), ("Moi", "Orage"));

        refused.Errors.ShouldBe(["La météo est close : votre réponse n’a pas été comptée."]);
        (await late.GetAsync(await app.Data.LinkOfAsync(membres[5]))).Text("#meteo ~ p").ShouldBe("La météo est close.");
        (await visitor.PageAsync()).Texts("#partie-meteo p")[0].ShouldBe("5 personnes ont répondu.");
        (await app.InScopeAsync(db => db.Meteos.CountAsync(m => m.RencontreId == rencontre.Id))).ShouldBe(1);
    }

    [Fact]
    public async Task The_weather_of_one_person_is_counted_once()
    {
        var (_, visitor, membres) = await OpenAsync(1);
        var guest = app.Visitor();
        var form = await guest.GetAsync(await app.Data.LinkOfAsync(membres[0]));
        var thanked = await guest.PressAsync(form, Button("Meteo"), ("Moi", "Soleil"));

        var again = await guest.PressAsync(form, Button("Meteo"), ("Moi", "Orage"));

        thanked.Text("#meteo ~ p").ShouldBe("Merci, votre météo est comptée.");
        again.Errors.ShouldBe(["Vous avez déjà donné votre météo."]);
        (await visitor.PageAsync()).Text("#partie-meteo p").ShouldBe("1 personne a répondu.");
    }

    [Fact]
    public async Task A_whole_room_that_answers_at_once_is_counted_whole()
    {
        var (rencontre, visitor, membres) = await OpenAsync(12);

        await Task.WhenAll(membres.Select(m => GiveAsync(m, "Eclaircies", "Soleil")));
        await visitor.CloseAsync("");

        var meteo = await app.InScopeAsync(db => db.Meteos.SingleAsync(m => m.RencontreId == rencontre.Id));
        meteo.Repondants.ShouldBe(12);
        meteo
            .Resultats.Select(r => (r.Question, r.Nombre, r.Tendance))
            .ShouldBe([(QuestionMeteo.Moi, 12, Temps.Eclaircies), (QuestionMeteo.MaCite, 12, Temps.Soleil)]);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".txt")]
    public async Task Minutes_published_with_counts_of_one_are_read_without_them(string format)
    {
        var tenue = await app.Data.CreateCompteRenduPublieAsync(numero: format.Length + 40);
        await app.InScopeAsync(async db =>
        {
            var compteRendu = await db.ComptesRendus.SingleAsync(c => c.RencontreId == tenue.Rencontre.Id);
            var version = await db.VersionsCompteRendu.SingleAsync(v => v.CompteRenduId == compteRendu.Id);
            const string Compte = """{"temps":"soleil","nombre":4},{"temps":"eclaircies","nombre":1}""";
            var ancien = version.Contenu.Replace("\"meteo\":[]", $$""" "meteo":[{"question":"moi","reponses":[{{Compte}}]}]""");
            ancien.ShouldContain(Compte);
            await db.VersionsCompteRendu.Where(v => v.Id == version.Id).ExecuteUpdateAsync(v => v.SetProperty(x => x.Contenu, ancien));
        });

        var page = await app.Visitor().GetAsync($"{tenue.Adresse}/compte-rendu{format}");

        page.Text("body").ShouldContain("plutôt soleil (5 réponses)");
        page.Text("body").ShouldNotContain("Éclaircies");
    }

    private static string Button(string name) => $"button[formaction$='handler={name}']";

    private static string Handler(string name) => $"form[action$='handler={name}']";

    private async Task GiveAsync(Personne personne, string moi, string cite)
    {
        var guest = app.Visitor();
        var page = await guest.GetAsync(await app.Data.LinkOfAsync(personne));
        (await guest.PressAsync(page, Button("Meteo"), ("Moi", moi), ("MaCite", cite))).Errors.ShouldBeEmpty();
    }

    private async Task<(Rencontre Rencontre, Animatrice Visitor, IReadOnlyList<Personne> Membres)> OpenAsync(int membres)
    {
        var reseau = await app.Data.CreateReseauAsync();
        var cite = await app.Data.CreateCiteAsync(reseau);
        var invites = new List<Personne>();
        for (var i = 0; i < membres; i++)
        {
            invites.Add(await app.Data.CreateMembreAsync(reseau, cite));
        }

        var rencontre = await app.Data.CreateRencontreAsync(reseau);
        await app.Data.AnnounceAsync(rencontre, [.. invites]);
        var animatrice = new Animatrice(await app.Data.SignInAsAnimatorAsync(rencontre), $"/rencontres/{rencontre.Slug}/seance");
        await animatrice.SubmitAsync(await animatrice.PageAsync(), Handler("Ouvrir"));
        return (rencontre, animatrice, invites);
    }

    /// <summary>Every value of every table, by its table, its row and its column.</summary>
    private Task<Dictionary<(string Table, string Row, string Column), string>> DumpAsync() =>
        app.InScopeAsync(async db =>
        {
            var dump = new Dictionary<(string, string, string), string>();
            await db.Database.OpenConnectionAsync();
            foreach (var table in db.Model.GetEntityTypes().Select(e => e.GetTableName()!).Distinct())
            {
                using var command = db.Database.GetDbConnection().CreateCommand();
                command.CommandText = $"select * from {table}";
                using var rows = await command.ExecuteReaderAsync();
                while (await rows.ReadAsync())
                {
                    for (var i = 0; i < rows.FieldCount; i++)
                    {
                        dump[(table, $"{rows[0]}", rows.GetName(i))] = $"{rows[i]}";
                    }
                }
            }

            return dump;
        });

    private sealed record Animatrice(Visitor Visitor, string Adresse)
    {
        public Task<WebPage> PageAsync() => Visitor.GetAsync(Adresse);

        public Task<WebPage> SubmitAsync(WebPage page, string form) => Visitor.SubmitAsync(page, form);

        public async Task<WebPage> CloseAsync(string phrase) =>
            await Visitor.SubmitAsync(await PageAsync(), Handler("Meteo"), ("phrase", phrase));
    }
}
