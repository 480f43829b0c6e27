namespace Maillage.Reseaux;

/// <summary>All that is known of one figure. Sources that disagree over the same perimeter are shown side by side.</summary>
public sealed record GroupeChiffres(string Libelle, IReadOnlyList<Chiffre> Releves)
{
    public bool SourcesEnDesaccord =>
        Releves
            .Where(r => r.Valeur is not null)
            .GroupBy(r => (r.Perimetre, r.Date))
            .Any(g => g.Select(r => r.Valeur).Distinct().Count() > 1);

    // The order of the published identity sheets; what they do not have follows, by name.
    private static readonly string[] Ordre = ["Population", "Population QPV", "Moins de 25 ans", "Taux de pauvreté"];

    public static IReadOnlyList<GroupeChiffres> Grouper(IEnumerable<Chiffre> chiffres) =>
        [
            .. chiffres
                .OrderBy(c => Array.IndexOf(Ordre, c.Libelle) is >= 0 and var rang ? rang : Ordre.Length)
                .ThenBy(c => c.Libelle, StringComparer.Ordinal)
                .GroupBy(c => c.Libelle, StringComparer.Ordinal)
                .Select(g => new GroupeChiffres(
                    g.Key,
                    [.. g.OrderBy(c => c.Perimetre, StringComparer.Ordinal).ThenBy(c => c.Date, StringComparer.Ordinal)]
                )),
        ];
}
