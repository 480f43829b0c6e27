using Maillage.Documents.Writing;
using Shouldly;
using Xunit;

namespace Maillage.Documents_Tests.Writing;

public sealed class TypedTextTests
{
    [Fact]
    public void Dashes_make_lists_and_indents_their_sub_lists()
    {
        var pieces = TypedText.Pieces("Nous avons :\n- un\n  - détail\n  • autre\n- deux\n\nFin.");

        pieces.Count.ShouldBe(3);
        pieces[0].ShouldBeOfType<Paragraph>().Text.ShouldBe("Nous avons :");
        var list = pieces[1].ShouldBeOfType<ItemList>();
        list.Items.Select(i => i.Text).ShouldBe(["un", "deux"]);
        list.Items[0].Children.Select(c => c.Text).ShouldBe(["détail", "autre"]);
    }

    [Fact]
    public void Two_lines_of_one_cell_of_a_spreadsheet_stay_two_lines() =>
        TypedText
            .Pieces("Première ligne\vseconde ligne")
            .Cast<Paragraph>()
            .Select(p => p.Text)
            .ShouldBe(["Première ligne", "seconde ligne"]);

    [Fact]
    public void Lines_of_news_are_a_list_without_any_dash()
    {
        TypedText.Pieces("un\ndeux", linesAreItems: true).ShouldHaveSingleItem().ShouldBeOfType<ItemList>().Items.Count.ShouldBe(2);
        TypedText.Pieces("un seul", linesAreItems: true).ShouldHaveSingleItem().ShouldBeOfType<Paragraph>();
        TypedText.Pieces(null).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Voir https://a.test/b. Puis", "https://a.test/b")]
    [InlineData("(https://a.test/b)", "https://a.test/b")]
    [InlineData("https://a.test/b_(c)", "https://a.test/b_(c)")]
    [InlineData("javascript:alert(1) et http:// rien", null)]
    public void Addresses_are_found_without_the_punctuation_around(string text, string? address)
    {
        var spans = TextLinks.Of(text);

        string.Concat(spans.Select(s => s.Text)).ShouldBe(text);
        spans.Select(s => s.Uri?.OriginalString).FirstOrDefault(u => u is not null).ShouldBe(address);
    }
}
