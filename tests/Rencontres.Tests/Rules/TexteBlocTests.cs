using Maillage.Rencontres;

namespace Maillage.Rencontres_Tests.Rules;

public sealed class TexteBlocTests
{
    private static readonly TexteBloc Origine = new() { PourRappel = "Vague 1", Besoins = "Un local" };

    [Fact]
    public void Two_writers_in_two_parts_are_merged()
    {
        var (fusion, conflits) = TexteBloc.Fusionner(
            Origine,
            Origine with
            {
                Besoins = "Un local et des vélos",
            },
            Origine with
            {
                PointsActualite = "COPIL le 24",
            }
        );

        conflits.ShouldBeEmpty();
        fusion.ShouldBe(
            new TexteBloc
            {
                PourRappel = "Vague 1",
                Besoins = "Un local et des vélos",
                PointsActualite = "COPIL le 24",
            }
        );
    }

    [Fact]
    public void Two_writers_in_one_part_are_a_conflict_that_keeps_mine()
    {
        var (fusion, conflits) = TexteBloc.Fusionner(Origine, Origine with { Besoins = "A" }, Origine with { Besoins = "B" });

        conflits.ShouldBe(["Besoins"]);
        fusion.Besoins.ShouldBe("A");
    }

    [Fact]
    public void The_same_change_twice_is_no_conflict() =>
        TexteBloc.Fusionner(Origine, Origine with { Besoins = "A" }, Origine with { Besoins = "A" }).Conflits.ShouldBeEmpty();
}
