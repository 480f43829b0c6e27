using Maillage.Reseaux;

namespace Maillage.Reseaux_Tests.Rules;

public sealed class PetitsEffectifsTests
{
    [Theory]
    [InlineData("Décrocheurs suivis", "élèves", 4)]
    [InlineData("Accompagnement", "jeunes accompagnés", 1)]
    [InlineData("Enfants de moins de 3 ans", "", 0)]
    [InlineData("Nombre d’élèves allophones", "", 2)]
    [InlineData("Moins de 25 ans", "habitants", 3)]
    [InlineData("Familles monoparentales suivies", "personnes", 4)]
    [InlineData("Budget participatif", "votes", 4)]
    [InlineData("Budget participatif", "voix", 1)]
    [InlineData("Café des parents", "parents", 4)]
    public void A_count_under_five_about_children_families_or_votes_is_hidden(string libelle, string unite, int valeur)
    {
        PetitsEffectifs.SeTait(libelle, valeur, unite).ShouldBeTrue();
        PetitsEffectifs.SeTait(libelle, 5, unite).ShouldBeFalse();
        PetitsEffectifs.SeTait(libelle, null, unite).ShouldBeFalse();
    }

    [Theory]
    [InlineData("Collèges", "collèges", 2)]
    [InlineData("Collèges qui accueillent des élèves allophones", "", 2)]
    [InlineData("Actions menées", "actions pour les familles", 3)]
    [InlineData("Taux de pauvreté des jeunes", "%", 4)]
    [InlineData("Décrochage", "% des élèves", 3)]
    [InlineData("Taille des ménages", "enfants par famille", 2)]
    [InlineData("Population", "habitants", 3)]
    [InlineData("COPIL tenus", "réunions", 3)]
    [InlineData("Parents présents au COPIL", "parents", 3)]
    [InlineData("Participants à la rencontre", "personnes", 2)]
    public void Attendance_territory_and_what_is_no_count_of_people_are_shown(string libelle, string unite, int valeur) =>
        PetitsEffectifs.SeTait(libelle, valeur, unite).ShouldBeFalse();

    [Fact]
    public void A_mean_is_no_count() => PetitsEffectifs.SeTait("Enfants", 1.8m, "enfants").ShouldBeFalse();

    [Theory]
    [InlineData("3\u00A0élèves (cité, 2022, source\u00A0: Y)", "moins de 5\u00A0élèves (cité, 2022, source\u00A0: Y)")]
    [InlineData("3\u00A0élèves (cité) ; 12\u00A0élèves (QPV)", "moins de 5\u00A0élèves (cité) ; 12\u00A0élèves (QPV)")]
    [InlineData("12\u202F004\u00A0élèves (cité)", "12\u202F004\u00A0élèves (cité)")]
    [InlineData("2\u00A0collèges (cité)", "2\u00A0collèges (cité)")]
    public void A_line_of_figures_kept_once_is_read_without_them(string texte, string expected) =>
        PetitsEffectifs.Taire("Suivi", texte).ShouldBe(expected);
}
