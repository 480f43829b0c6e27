using Maillage.Reseaux;
using Maillage.Reseaux.Cartes;

namespace Maillage.Reseaux_Tests.Rules;

public sealed class CarteCitesTests
{
    [Fact]
    public void Cites_stand_where_they_are_in_the_departements_of_their_region()
    {
        var carte = CarteCites.Dessiner([Cite("Arras", "62", "62041"), Cite("Amiens", "80", "80021"), Cite("Calais", "62", "62193")])!;

        carte.Traces.Count.ShouldBe(5);
        var (arras, amiens, calais) = (carte.Points[0], carte.Points[1], carte.Points[2]);
        calais.Y.ShouldBeLessThan(arras.Y);
        arras.Y.ShouldBeLessThan(amiens.Y);
        amiens.X.ShouldBeLessThan(arras.X);
    }

    [Fact]
    public void Every_departement_has_a_contour_and_collectivities_of_the_sea_have_none() =>
        Referentiel.Departements.Count(d => FondDeCarte.DuDepartement(d.Code) is not null).ShouldBe(101);

    [Fact]
    public void A_place_that_nobody_knows_is_in_the_list_only() => CarteCites.Dessiner([Cite("Nulle part", "62", "99999")]).ShouldBeNull();

    private static CiteSurCarte Cite(string nom, string departement, string commune) => new(nom, nom, departement, [commune]);
}
