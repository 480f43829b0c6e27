namespace Maillage.Rencontres;

/// <summary>The five texts of a bloc.</summary>
public sealed record TexteBloc
{
    public const int MaxLength = 20_000;

    public string? PourRappel { get; init; }
    public string? PointsActualite { get; init; }
    public string? Questionnements { get; init; }
    public string? Besoins { get; init; }
    public string? ActionsAValoriser { get; init; }

    /// <summary>The five parts by name, in reading order; those not written are null.</summary>
    public IReadOnlyList<(string Partie, string? Texte)> Parties() =>
        [
            (nameof(PourRappel), PourRappel),
            (nameof(PointsActualite), PointsActualite),
            (nameof(Questionnements), Questionnements),
            (nameof(Besoins), Besoins),
            (nameof(ActionsAValoriser), ActionsAValoriser),
        ];

    /// <summary>What a part lists, one thing a line, without the dash that people put before it.</summary>
    public static IReadOnlyList<string> Lignes(string? texte) =>
        [.. (texte ?? "").Split('\n').Select(l => l.Trim().TrimStart('-', '•', '–', '*', ' ').Trim()).Where(l => l.Length > 0)];

    /// <summary>The same with one part changed.</summary>
    public TexteBloc Avec(string partie, string? texte) =>
        partie switch
        {
            nameof(PourRappel) => this with { PourRappel = texte },
            nameof(PointsActualite) => this with { PointsActualite = texte },
            nameof(Questionnements) => this with { Questionnements = texte },
            nameof(Besoins) => this with { Besoins = texte },
            nameof(ActionsAValoriser) => this with { ActionsAValoriser = texte },
            _ => throw new ArgumentOutOfRangeException(nameof(partie)),
        };

    /// <summary>The same with a text added below what a part says.</summary>
    public TexteBloc Ajouter(string partie, string texte)
    {
        var avant = Parties().Single(p => p.Partie == partie).Texte;
        return Avec(partie, avant is null ? texte : $"{avant}\n{texte}");
    }

    /// <summary>A part already kept since the start (the page was closed before it was told so) is not a change to make again.</summary>
    public TexteBloc SansDejaDit(TexteBloc depart, IReadOnlyList<TexteBloc> depuis)
    {
        static string? Lire(TexteBloc texte, string partie) => texte.Parties().Single(p => p.Partie == partie).Texte;
        return Parties()
            .Where(p => depuis.Any(v => Lire(v, p.Partie) == p.Texte))
            .Aggregate(this, (texte, p) => texte.Avec(p.Partie, Lire(depart, p.Partie)));
    }

    /// <summary>Two texts written from the same base: a part that only one changed is taken from that one;
    /// a part that both changed differently is a conflict, and keeps mine in the result.</summary>
    public static (TexteBloc Fusion, IReadOnlyList<string> Conflits) Fusionner(TexteBloc origine, TexteBloc mien, TexteBloc autre)
    {
        var conflits = new List<string>();
        string? Choisir(string partie, string? avant, string? moi, string? lui)
        {
            if (moi == lui || lui == avant)
            {
                return moi;
            }

            if (moi == avant)
            {
                return lui;
            }

            conflits.Add(partie);
            return moi;
        }

        var fusion = new TexteBloc
        {
            PourRappel = Choisir(nameof(PourRappel), origine.PourRappel, mien.PourRappel, autre.PourRappel),
            PointsActualite = Choisir(nameof(PointsActualite), origine.PointsActualite, mien.PointsActualite, autre.PointsActualite),
            Questionnements = Choisir(nameof(Questionnements), origine.Questionnements, mien.Questionnements, autre.Questionnements),
            Besoins = Choisir(nameof(Besoins), origine.Besoins, mien.Besoins, autre.Besoins),
            ActionsAValoriser = Choisir(
                nameof(ActionsAValoriser),
                origine.ActionsAValoriser,
                mien.ActionsAValoriser,
                autre.ActionsAValoriser
            ),
        };
        return (fusion, conflits);
    }
}
