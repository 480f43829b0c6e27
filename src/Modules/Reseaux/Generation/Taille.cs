using System.Collections.Immutable;

namespace Maillage.Reseaux.Generation;

/// <summary>How much to generate. The networks of a size are uneven, as real ones are: the larger ones meet more often.</summary>
/// <param name="Cites">Cités of each network.</param>
/// <param name="RencontresParCite">Meetings of a network, for each of its cités, over all the years.</param>
/// <param name="RessourcesParRencontre">Resources of a network, for each of its meetings.</param>
public sealed record Taille(string Nom, ImmutableArray<int> Cites, int Annees, double RencontresParCite, double RessourcesParRencontre = 2)
{
    /// <summary>One network as in the demonstration: 21 cités, 3 years, 30 meetings.</summary>
    public static readonly Taille Demo = new("demo", [21], 3, 30 / 21.0);

    /// <summary>18 networks, 250 cités, 10 years: 2 500 meetings, 40 000 blocs, 25 000 resources and as many news, 5 000 people.</summary>
    public static readonly Taille National = new(
        "national",
        [5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 18, 19, 20, 21, 22, 24],
        10,
        10,
        10
    );

    /// <summary>The same networks over a hundred years.</summary>
    public static readonly Taille Siecle = National with { Nom = "siecle", Annees = 100, RencontresParCite = 100 };

    public static readonly ImmutableArray<Taille> Toutes = [Demo, National, Siecle];

    /// <summary>A network as large as that of the demonstration, to compare like with like.</summary>
    public int ReseauMoyen => Cites.IndexOf(Demo.Cites[0]);

    public int Rencontres(int cites) => (int)Math.Round(cites * RencontresParCite);

    /// <summary>As many pieces of news as resources.</summary>
    public int Actualites(int cites) => Ressources(cites);

    /// <summary>One for four meetings.</summary>
    public int Fiches(int cites) => (Rencontres(cites) + 3) / 4;

    public int Ressources(int cites) => (int)Math.Round(Rencontres(cites) * RessourcesParRencontre);
}
