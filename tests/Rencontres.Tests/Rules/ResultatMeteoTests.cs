using Maillage.Rencontres;
using Maillage.Rencontres.Redaction;

namespace Maillage.Rencontres_Tests.Rules;

public sealed class ResultatMeteoTests
{
    [Theory]
    [InlineData(new[] { 0, 0, 0, 0, 4 }, null)]
    [InlineData(new[] { 0, 0, 0, 0, 5 }, Temps.Soleil)]
    [InlineData(new[] { 3, 0, 0, 0, 3 }, Temps.Nuages)]
    [InlineData(new[] { 1, 0, 0, 2, 2 }, Temps.Eclaircies)]
    [InlineData(new[] { 3, 3, 0, 0, 0 }, Temps.Orage)]
    public void From_five_answers_the_tendency_is_the_one_in_the_middle(int[] comptes, Temps? expected) =>
        De(comptes)?.Tendance.ShouldBe(expected);

    [Theory]
    [InlineData(new[] { 5, 5, 5, 5, 5 }, true)]
    [InlineData(new[] { 5, 5, 4, 5, 5 }, false)]
    // « aucun orage » tells of each.
    [InlineData(new[] { 0, 9, 9, 9, 9 }, false)]
    public void Counts_are_shown_all_or_none(int[] comptes, bool shown) => De(comptes)!.Reponses.Count.ShouldBe(shown ? 5 : 0);

    [Fact]
    public void Too_few_answers_leave_nothing() => De([1, 1, 1, 1, 0]).ShouldBeNull();

    [Fact]
    public void An_urn_tells_each_question_that_enough_people_answered()
    {
        var urne = Urne.Vide;
        urne.Glisser(QuestionMeteo.Moi, Temps.Pluie, 6);
        urne.Glisser(QuestionMeteo.MaCite, Temps.Soleil, 4);

        urne.Depouiller().Select(r => (r.Question, r.Nombre, r.Tendance)).ShouldBe([(QuestionMeteo.Moi, 6, Temps.Pluie)]);
    }

    [Fact]
    public void Minutes_kept_before_the_rule_are_read_under_it()
    {
        var json = RedactionTests.Contenu().EnJson().Replace("\"meteo\":[]", "\"meteo\":" + Anciennes);

        var contenu = ContenuCompteRendu.DeJson(json);

        contenu.Meteo.Select(m => (m.Question, m.Nombre, m.Tendance, m.Reponses.Count)).ShouldBe([(QuestionMeteo.Moi, 7, Temps.Soleil, 0)]);
        contenu.EnJson().ShouldNotContain("\"nombre\":1");
    }

    private const string Anciennes = """
        [{"question":"moi","reponses":[{"temps":"soleil","nombre":6},{"temps":"orage","nombre":1}]},
         {"question":"maCite","reponses":[{"temps":"pluie","nombre":3}]}]
        """;

    private static ResultatMeteo? De(int[] comptes) =>
        ResultatMeteo.De(QuestionMeteo.Moi, [.. comptes.Select((nombre, i) => new TempsCompte((Temps)(i + 1), nombre))]);
}
