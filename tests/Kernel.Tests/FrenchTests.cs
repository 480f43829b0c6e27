using Maillage.Kernel.Text;
using Maillage.Kernel.Time;

namespace Maillage.Kernel_Tests;

public sealed class FrenchTests
{
    [Fact]
    public void Dates_and_hours_are_written_the_french_way()
    {
        French.LongDate(new DateOnly(2022, 6, 9)).ShouldBe("jeudi 9\u00A0juin\u00A02022");
        French.Date(new DateOnly(2022, 7, 1)).ShouldBe("1er\u00A0juillet\u00A02022");
        French.Hours(new TimeOnly(14, 0), new TimeOnly(16, 30)).ShouldBe("14\u00A0h – 16\u00A0h\u00A030");
    }

    [Fact]
    public void Numbers_keep_no_useless_decimal()
    {
        French.Number(42341).ShouldBe("42\u202F341");
        French.Number(39.70m).ShouldBe("39,7");
    }

    [Fact]
    public void Spaces_of_french_typography_do_not_break() =>
        French.Typography("Débat : « oui » à 50 % ?").ShouldBe("Débat\u00A0: «\u00A0oui\u00A0» à 50\u00A0%\u00A0?");

    [Theory]
    [InlineData("Arras", "d’Arras")]
    [InlineData("Écaillon", "d’Écaillon")]
    [InlineData("Lille", "de Lille")]
    [InlineData("Le Havre", "du Havre")]
    [InlineData("Les Mureaux", "des Mureaux")]
    [InlineData("La Rochelle", "de La Rochelle")]
    [InlineData("Œuilly", "d’Œuilly")]
    public void Of_elides_before_a_vowel(string name, string expected) => French.Of(name).ShouldBe(expected);

    [Theory]
    [InlineData("- Un prêt de vélos au collège.\r\nDouze vélos.", "Un prêt de vélos au collège")]
    [InlineData("• Forum des métiers", "Forum des métiers")]
    [InlineData("Un titre qui ne tient pas dans quarante signes.", "Un titre qui ne tient pas dans quarante…")]
    [InlineData("", "")]
    public void The_first_line_makes_a_title(string text, string expected) => French.TitleOf(text, 40).ShouldBe(expected);

    [Theory]
    [InlineData("L’école des sports", "l-ecole-des-sports")]
    [InlineData("  Œuvres & ñandú — n° 4 ", "oeuvres-nandu-n-4")]
    [InlineData("!!!", "sans-titre")]
    public void A_slug_is_readable_ascii(string title, string expected) => Slugs.From(title).ShouldBe(expected);

    [Fact]
    public async Task A_taken_slug_gets_a_number()
    {
        string[] taken = ["rencontre", "rencontre-2"];

        (await Slugs.FreeAsync("Rencontre", s => Task.FromResult(taken.Contains(s)))).ShouldBe("rencontre-3");
    }

    [Fact]
    public void Paris_time_follows_summer_and_winter()
    {
        ParisTime.FromParis(new DateOnly(2022, 6, 9), new TimeOnly(14, 0)).Hour.ShouldBe(12);
        ParisTime.FromParis(new DateOnly(2022, 12, 9), new TimeOnly(14, 0)).Hour.ShouldBe(13);
    }

    [Fact]
    public void The_hour_skipped_in_march_moves_on()
    {
        ParisTime.FromParis(new DateOnly(2022, 3, 27), new TimeOnly(2, 30)).ToParis().Hour.ShouldBe(3);
    }
}
