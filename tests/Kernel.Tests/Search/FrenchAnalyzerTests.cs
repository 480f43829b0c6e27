using Maillage.Kernel.Search;

namespace Maillage.Kernel_Tests.Search;

public sealed class FrenchAnalyzerTests
{
    [Theory]
    [InlineData("L’ÉCOLE", "école")]
    [InlineData("l'œuvre", "OEUVRES")]
    [InlineData("chef·fe·s", "chef")]
    [InlineData("présent.e.s", "présents")]
    [InlineData("habitant(e)s", "habitant")]
    [InlineData("e\u0301cole", "école")]
    [InlineData("Travaux", "travail")]
    [InlineData("des vélos", "des vélo")]
    [InlineData("Menus", "menu")]
    [InlineData("lit", "Lis")]
    public void Ways_to_write_a_word_are_one(string one, string other) => FrenchAnalyzer.Stems(one).ShouldBe(FrenchAnalyzer.Stems(other));

    [Theory]
    [InlineData("porte-monnaie", 2)]
    [InlineData("jusqu’aujourd’hui", 2)]
    [InlineData("16-25 ans", 3)]
    [InlineData("   ", 0)]
    [InlineData("l’", 1)]
    public void A_text_is_cut_where_people_hear_words(string text, int words) => FrenchAnalyzer.Tokens(text).Count().ShouldBe(words);

    [Fact]
    public void A_word_knows_where_it_stands_to_be_marked()
    {
        var text = "À vélo, l’école !";

        FrenchAnalyzer.Tokens(text).Select(t => text.Substring(t.Start, t.Length)).ShouldBe(["À", "vélo", "école"]);
    }

    [Theory]
    [InlineData("lis avec moi", "lir|moi")]
    [InlineData("\"lis avec moi\"", "lir avec moi")]
    [InlineData("« lis avec moi » vélo", "lir avec moi|velo")]
    [InlineData("avec moi", "moi")]
    [InlineData("à la", "a|la")]
    [InlineData("\"jamais fermé", "jam ferm")]
    public void Words_that_say_nothing_are_left_out_but_of_expressions(string typed, string wanted) =>
        string.Join('|', SearchRequest.Of(typed).Wanted.Select(w => string.Join(' ', w.Select(t => t.Stems[0])))).ShouldBe(wanted);

    [Fact]
    public void A_minus_leaves_out_a_word_or_an_expression_and_a_dash_between_words_does_not()
    {
        SearchRequest.Of("culture -sport").Unwanted.ShouldHaveSingleItem()[0].Word.ShouldBe("sport");
        SearchRequest.Of("culture -\"cité du sport\"").Unwanted.ShouldHaveSingleItem().Count.ShouldBe(3);
        SearchRequest.Of("culture - sport").Unwanted.ShouldBeEmpty();
        SearchRequest.Of("Hautmont-Louvroil").Wanted.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("velo", "velo", 0)]
    [InlineData("parentlaite", "parentalite", 1)]
    [InlineData("evalution", "evaluation", 1)]
    [InlineData("abc", "", 3)]
    public void The_distance_between_words_counts_slips_of_the_hand(string a, string b, int slips) =>
        SearchWords.Distance(a, b).ShouldBe(slips);
}
