namespace Maillage.Rencontres;

/// <summary>What a passage of the minutes is made from.</summary>
public enum NaturePassage
{
    Objectifs = 1,
    Meteo,
    Point,
    Presence,
    Actualite,
    Bloc,
    Echange,
    Presentation,
    Decision,
    Besoin,
    Date,
    Fragment,
}

/// <summary>The name of a passage, in addresses and forms: « decision-0197… », « bloc-0197…-besoins », « objectifs ».
/// It stays the same from the draft to the last version.</summary>
public readonly record struct ClePassage(NaturePassage Nature, Guid Id = default, string? Partie = null)
{
    public static readonly ClePassage Objectifs = new(NaturePassage.Objectifs);
    public static readonly ClePassage Meteo = new(NaturePassage.Meteo);

    public override string ToString() =>
        string.Join(
            '-',
            new[] { Nature.ToString().ToLowerInvariant(), Id == Guid.Empty ? null : Id.ToString("N"), Partie }.OfType<string>()
        );

    /// <exception cref="FormatException">Not a key of ours: stored keys always are.</exception>
    public static ClePassage Lire(string texte) => TryParse(texte, out var cle) ? cle : throw new FormatException(texte);

    public static bool TryParse(string? texte, out ClePassage cle)
    {
        cle = default;
        var morceaux = (texte ?? "").Split('-');
        if (!Enum.TryParse<NaturePassage>(morceaux[0], ignoreCase: true, out var nature) || !Enum.IsDefined(nature))
        {
            return false;
        }

        var id = Guid.Empty;
        if (morceaux.Length > 1 && !Guid.TryParseExact(morceaux[1], "N", out id))
        {
            return false;
        }

        cle = new ClePassage(nature, id, morceaux.Length > 2 ? morceaux[2] : null);
        return cle.ToString() == texte;
    }
}
