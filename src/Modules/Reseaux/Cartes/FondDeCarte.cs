using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Maillage.Reseaux.Cartes;

/// <summary>What maps are drawn from, in one flat projection: the contours of départements (Natural Earth, public domain) and the places of
/// communes (GeoNames, CC BY). Ten thousand units from west to east; overseas départements stand in boxes at the left.</summary>
public static class FondDeCarte
{
    private static readonly Lazy<FrozenDictionary<string, Contour>> Contours = new(() =>
        Referentiel.Lire("contours.tsv").Select(c => Contour.De(c[0], c[1])).ToFrozenDictionary(c => c.Departement)
    );

    private static readonly Lazy<FrozenDictionary<string, (int X, int Y)>> Places = new(() =>
        Referentiel.Lire("coordonnees.tsv").ToFrozenDictionary(c => c[0], c => (Nombre(c[1]), Nombre(c[2])))
    );

    public static Contour? DuDepartement(string code) => Contours.Value.GetValueOrDefault(code);

    /// <summary>Null for a commune whose place is not known.</summary>
    public static (int X, int Y)? DeLaCommune(string code) => Places.Value.TryGetValue(code, out var place) ? place : null;

    private static int Nombre(string texte) => int.Parse(texte, CultureInfo.InvariantCulture);
}

/// <param name="Trace">The path of an SVG.</param>
public sealed partial record Contour(string Departement, string Trace, int Gauche, int Haut, int Droite, int Bas)
{
    public static Contour De(string departement, string trace)
    {
        var points = Points()
            .Matches(trace)
            .Select(m =>
                (
                    X: int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture),
                    Y: int.Parse(m.Groups[2].Value, CultureInfo.InvariantCulture)
                )
            )
            .ToList();
        return new Contour(departement, trace, points.Min(p => p.X), points.Min(p => p.Y), points.Max(p => p.X), points.Max(p => p.Y));
    }

    [GeneratedRegex(@"(-?\d+),(-?\d+)", RegexOptions.None, 1000)]
    private static partial Regex Points();
}
