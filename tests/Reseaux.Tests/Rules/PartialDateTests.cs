using Maillage.Reseaux;

namespace Maillage.Reseaux_Tests.Rules;

public sealed class PartialDateTests
{
    [Theory]
    [InlineData("12/03/21", "2021-03-12")]
    [InlineData("5 aout 2021", "2021-08-05")]
    [InlineData("5 août 2021", "2021-08-05")]
    [InlineData("1er mars 2021", "2021-03-01")]
    [InlineData("mars 2021", "2021-03")]
    [InlineData("Février 2021", "2021-02")]
    [InlineData("03/2021", "2021-03")]
    [InlineData("3/2021", "2021-03")]
    [InlineData("jeudi 11 mars 2021", "2021-03-11")]
    [InlineData("2021", "2021")]
    [InlineData("2021-03", "2021-03")]
    [InlineData("31/02/2021", null)]
    [InlineData("13/2021", null)]
    [InlineData("bientôt", null)]
    [InlineData("mars", null)]
    [InlineData("03/21", null)]
    [InlineData("", null)]
    public void A_date_of_a_spreadsheet_is_read_as_far_as_it_says(string typed, string? read) => PartialDate.Read(typed).ShouldBe(read);
}
