using Maillage.Kernel.Text;

namespace Maillage.Kernel_Tests;

public sealed class CsvTests
{
    [Theory]
    [InlineData("=SOMME(A1:A9)")]
    [InlineData("+33 3 20")]
    [InlineData("-1")]
    [InlineData("@cmd")]
    [InlineData("\tx")]
    public void A_text_that_a_spreadsheet_would_run_is_made_harmless(string text) => Csv.Line(text).ShouldStartWith("'");

    [Theory]
    [InlineData("=SOMME(A1:A9)")]
    [InlineData("-18 ans : prévenir")]
    [InlineData("@reseau jeunesse")]
    [InlineData("'tis")]
    [InlineData("l’école")]
    [InlineData("'")]
    [InlineData("")]
    public void A_cell_read_back_is_what_was_written(string text) => Csv.Plain(Csv.Line(text).TrimEnd('\r', '\n')).ShouldBe(text);

    [Fact]
    public void Semicolons_quotes_and_line_ends_stay_inside_their_cell() =>
        Csv.Line("a;b", "dit « \"oui\" »", "un\ndeux", null, "simple").ShouldBe("\"a;b\";\"dit « \"\"oui\"\" »\";\"un\ndeux\";;simple\r\n");
}
