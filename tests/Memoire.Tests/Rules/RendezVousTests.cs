using Maillage.Memoire.Bulletins;

namespace Maillage.Memoire_Tests.Rules;

public sealed class RendezVousTests
{
    [Theory]
    // Thursday, Sunday evening in Paris, Monday: Monday is always one to come.
    [InlineData("2022-06-09T08:00", Frequence.Hebdomadaire, "2022-06-13T06:00")]
    [InlineData("2022-06-12T20:00", Frequence.Hebdomadaire, "2022-06-13T06:00")]
    [InlineData("2022-06-13T05:00", Frequence.Hebdomadaire, "2022-06-20T06:00")]
    [InlineData("2022-12-15T08:00", Frequence.Mensuelle, "2023-01-01T07:00")]
    [InlineData("2022-06-09T08:00", Frequence.Immediate, "2022-06-09T08:00")]
    public void A_reader_gets_a_bulletin_on_the_day_they_chose(string now, Frequence frequence, string attendu) =>
        RendezVous.Pour(frequence, Utc(now)).ShouldBe(Utc(attendu));

    [Fact]
    public void Who_wants_none_gets_none() => RendezVous.Pour(Frequence.Aucune, Utc("2022-06-09T08:00")).ShouldBeNull();

    private static DateTime Utc(string text) => DateTime.SpecifyKind(DateTime.Parse(text, Kernel.Text.French.Culture), DateTimeKind.Utc);
}
