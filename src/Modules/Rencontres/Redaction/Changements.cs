namespace Maillage.Rencontres.Redaction;

/// <summary>One passage that is not the same in two versions; null where it was, or is, absent.</summary>
public sealed record Changement(string Section, string? Avant, string? Apres);

/// <summary>What changed from one version of the minutes to the next, passage by passage.</summary>
public static class Changements
{
    public static IReadOnlyList<Changement> Entre(ContenuCompteRendu avant, ContenuCompteRendu apres)
    {
        var anciens = Passages.De(avant).ToDictionary(p => p.Cle);
        var nouveaux = Passages.De(apres);
        var presents = nouveaux.Select(p => p.Cle).ToHashSet();
        return
        [
            .. nouveaux
                .Select(p => new Changement(p.Section, anciens.GetValueOrDefault(p.Cle)?.Texte, p.Texte))
                .Concat(anciens.Values.Where(p => !presents.Contains(p.Cle)).Select(p => new Changement(p.Section, p.Texte, null)))
                .Where(c => c.Avant != c.Apres),
        ];
    }
}
