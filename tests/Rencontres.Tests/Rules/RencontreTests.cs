using Maillage.Kernel;
using Maillage.Rencontres;
using Maillage.Reseaux;

namespace Maillage.Rencontres_Tests.Rules;

public sealed class RencontreTests
{
    private static readonly DateTime Now = new(2022, 6, 9, 8, 0, 0, DateTimeKind.Utc);

    private static readonly PlanRencontre Plan = new()
    {
        Titre = "Rencontre de juin",
        Jour = new DateOnly(2022, 6, 16),
        HeureDebut = new TimeOnly(14, 0),
        HeureFin = new TimeOnly(17, 0),
    };

    [Fact]
    public void It_ends_after_it_begins() =>
        Refuse(() => Planifier(Plan with { HeureFin = new TimeOnly(14, 0) }), "La fin doit venir après le début.");

    [Fact]
    public void A_meeting_on_the_spot_says_where() =>
        Refuse(() => Planifier(Plan with { Modalite = Modalite.Hybride }), "Dites où se tient la rencontre.");

    [Fact]
    public void It_is_announced_to_somebody() =>
        Refuse(() => Planifier(Plan).Annoncer(0, Now), "Choisissez au moins une personne à inviter.");

    [Fact]
    public void It_is_not_cancelled_once_begun() =>
        Refuse(
            () => Planifier(Plan).Annuler("Grève", new DateTime(2022, 6, 16, 12, 0, 0, DateTimeKind.Utc)),
            "Une rencontre commencée ne s’annule plus."
        );

    [Fact]
    public void Nobody_comes_to_a_meeting_held_at_a_distance()
    {
        Planifier(Plan).Accepte(ReponseInvitation.Present).ShouldBeFalse();
        Planifier(Plan).Accepte(ReponseInvitation.ADistance).ShouldBeTrue();
        Planifier(Plan).Accepte(ReponseInvitation.Excuse).ShouldBeTrue();
    }

    [Fact]
    public void Hours_are_those_of_paris() => Planifier(Plan).DebutUtc.ShouldBe(new DateTime(2022, 6, 16, 12, 0, 0, DateTimeKind.Utc));

    private static Rencontre Planifier(PlanRencontre plan) => Rencontre.Planifier(Reseau.Creer("Réseau", "CRPV"), "rencontre", plan);

    private static void Refuse(Action action, string sentence) => Should.Throw<BusinessRuleException>(action).Message.ShouldBe(sentence);
}
