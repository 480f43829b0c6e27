using Maillage.Memoire.Fiches;

namespace Maillage.Memoire_Tests.Rules;

public sealed class FicheTests
{
    [Theory]
    [InlineData("Phase d’illustration pour l’action \"Lis avec moi\". L’atelier se fera en inter-degré.", "Lis avec moi")]
    [InlineData("Le projet « Tous en selle » : des vélos pour le collège", "Tous en selle")]
    [InlineData("Un café des parents au collège. Il ouvre le jeudi.", "Un café des parents au collège")]
    [InlineData("visite du chantier avec M. Durand et ses élèves", "Visite du chantier avec M. Durand et ses élèves")]
    public void The_name_of_an_action_is_what_stands_between_quotation_marks_or_its_first_sentence(string action, string titre) =>
        ActionReperee.Titre(action).ShouldBe(titre);

    [Fact]
    public void Each_line_of_a_bloc_is_an_action() =>
        ActionReperee.Lire("- Lis avec moi\n\n • Le vélobus \n- Lis avec moi\n").ShouldBe(["Lis avec moi", "Le vélobus"]);

    [Fact]
    public void A_field_has_a_name_of_its_own() => ChampFiche.Tous.Select(c => c.Cle).ShouldBeUnique();
}
