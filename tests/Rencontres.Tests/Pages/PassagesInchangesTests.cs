using Maillage.Kernel.Audit;
using Maillage.Kernel.Data;
using Maillage.Rencontres;
using Maillage.Rencontres.Redaction;
using Maillage.Reseaux;
using Maillage.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Rencontres_Tests.Pages;

/// <summary>Every passage of the minutes, opened and saved as it is, by a browser (which sends CRLF): nothing moves.</summary>
public sealed class PassagesInchangesTests(TestApp app) : IClassFixture<TestApp>
{
    private const string Detours =
        "Première ligne :\u00A0oui\u202F!\n\n- un point\n  - un sous-point\n• Qui : personne\n\tfin\u2028de ligne";

    [Fact]
    public async Task A_passage_saved_unchanged_is_unchanged()
    {
        var tenue = await app.Data.CreateRencontreTenueAsync();
        var animatrice = await app.Data.SignInAsync(await AnimatriceAsync(tenue));
        await FillAsync(tenue);
        var avant = await ReadAsync(tenue);
        var traces = await CountAsync();

        foreach (var passage in Passages.De(avant))
        {
            var page = await animatrice.GetAsync($"{tenue.Adresse}/compte-rendu/passages/{passage.Cle}");
            var shown = page.Document.QuerySelector("#texte")!.TextContent;
            await animatrice.SubmitAsync(page, "main form", ("texte", shown.Replace("\n", "\r\n", StringComparison.Ordinal)));
            (await ReadAsync(tenue)).EnJson().ShouldBe(avant.EnJson(), $"{passage.Cle} {passage.Section}");
        }

        Passages.De(avant).Count.ShouldBeGreaterThan(15);
        (await CountAsync()).ShouldBe(traces);
    }

    [Fact]
    public async Task One_answer_changed_leaves_the_others_as_they_were()
    {
        var tenue = await app.Data.CreateRencontreTenueAsync();
        var animatrice = await app.Data.SignInAsync(await AnimatriceAsync(tenue));
        await FillAsync(tenue);
        var cle = (await ReadAsync(tenue)).Echanges.Single(e => e.Reponses.Count == 2).Cle;
        var page = await animatrice.GetAsync($"{tenue.Adresse}/compte-rendu/passages/{cle}");
        var shown = page.Document.QuerySelector("#texte")!.TextContent;

        await animatrice.SubmitAsync(page, "main form", ("texte", shown.Replace("Oui.", "Oui, demain.", StringComparison.Ordinal)));

        var echange = (await ReadAsync(tenue)).Echanges.Single(e => e.Cle == cle);
        echange.Question.ShouldBe(Detours);
        echange.Reponses.ShouldBe([Detours, "Oui, demain."]);
    }

    private async Task<Personne> AnimatriceAsync(RencontreTenue tenue)
    {
        var reseau = await app.InScopeAsync(db => db.Reseaux.SingleAsync(r => r.Id == tenue.Rencontre.ReseauId));
        return await app.Data.CreateRoleAsync(reseau, NatureRole.Animateur);
    }

    /// <summary>One passage of each kind, written as awkwardly as can be.</summary>
    private Task FillAsync(RencontreTenue tenue) =>
        app.InScopeAsync(async db =>
        {
            var rencontre = await db.Rencontres.SingleAsync(r => r.Id == tenue.Rencontre.Id);
            rencontre.DireObjectifs(Detours);
            rencontre.DireMeteo(Detours);
            var echange = Echange.Ouvrir(rencontre, null, Detours);
            echange.Repondre(Detours);
            echange.Repondre("Oui.");
            db.AddRange(
                echange,
                PointOrdreDuJour.Inscrire(rencontre, 8, "Bilan (de l’année)", 20, "Nadia (Arras)"),
                PointOrdreDuJour.Inscrire(rencontre, 9, "Suites (à donner)", null, null),
                Presence.Citer(rencontre, "", "la coordinatrice, de Lens", null, EtatPresence.Present),
                Presence.Citer(rencontre, "Sarr, Awa", "cheffe de projet, Ville d’Arras", null, EtatPresence.Excuse),
                PointActualite.Noter(rencontre, NiveauActualite.Nationale, Detours),
                Presentation.Noter(rencontre, null, "", Detours),
                Presentation.Noter(rencontre, null, "Un titre", Detours),
                Decision.Prendre(rencontre, "Écrire.\nQui : à voir\nPour le : printemps", "Nadia", new DateOnly(2022, 9, 1)),
                Decision.Prendre(rencontre, Detours, null, null),
                Besoin.Exprimer(rencontre, null, Detours),
                ProchaineDate.Retenir(rencontre, new DateOnly(2022, 9, 1), "à Lens, de 9 h à 12 h")
            );
            var bloc = await db.Blocs.SingleAsync(b => b.RencontreId == rencontre.Id);
            bloc.CorrigerFiche("Commune : Arras\nQuartiers : Ouest\net aussi Sud");
            db.Add(bloc.Ecrire(new TexteBloc { PourRappel = Detours, Besoins = Detours }, "Nadia", rencontre.FinUtc));
            await db.SaveChangesAsync();
        });

    private async Task<ContenuCompteRendu> ReadAsync(RencontreTenue tenue)
    {
        await using var scope = app.App.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AssemblerCompteRendu>().ExecuteAsync(tenue.Rencontre);
    }

    private Task<int> CountAsync() => app.InScopeAsync(db => db.Set<AuditEvent>().CountAsync());
}
