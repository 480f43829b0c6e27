namespace Maillage.Memoire;

/// <summary>Ages by which things are sorted and found; published bands overlap, so what is kept is two ages.</summary>
public sealed record TrancheAge(string Cle, string Nom, int Min, int Max)
{
    public static readonly IReadOnlyList<TrancheAge> Toutes =
    [
        new("0-2", "0 à 2 ans", 0, 2),
        new("3-5", "3 à 5 ans", 3, 5),
        new("6-10", "6 à 10 ans", 6, 10),
        new("11-15", "11 à 15 ans", 11, 15),
        new("16-17", "16 et 17 ans", 16, 17),
        new("18-25", "18 à 25 ans", 18, 25),
    ];

    public static TrancheAge? De(string? cle) => Toutes.FirstOrDefault(t => t.Cle == cle);

    /// <summary>The bands that these ages touch; none for all ages.</summary>
    public static IEnumerable<TrancheAge> Entre(int? min, int? max) =>
        min is null && max is null ? [] : Toutes.Where(t => (min ?? 0) <= t.Max && (max ?? 25) >= t.Min);

    /// <summary>« 3 à 11 ans », « dès 16 ans », « jusqu’à 5 ans »; null for all ages.</summary>
    public static string? Dire(int? min, int? max) =>
        (min, max) switch
        {
            (null, null) => null,
            ({ } de, null) => $"dès {de}\u00A0ans",
            (null, { } a) => $"jusqu’à {a}\u00A0ans",
            ({ } de, { } a) when de == a => $"{de}\u00A0ans",
            ({ } de, { } a) => $"{de} à {a}\u00A0ans",
        };
}
