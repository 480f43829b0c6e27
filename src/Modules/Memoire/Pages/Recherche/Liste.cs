using Maillage.Kernel.Search;

namespace Maillage.Memoire.Pages.Recherche;

/// <summary>A page of what was found, and how many of each kind.</summary>
public sealed record Liste(SearchResults Resultats, IReadOnlyList<SearchKind> Kinds, int Numero, string? Nature)
{
    public const int ParPage = 20;
    public const int MaxPage = 50;

    public bool Suivante => Resultats.Total > Numero * ParPage && Numero < MaxPage;

    public string NomDe(string nature) => Kinds.First(k => k.Key == nature).One;

    /// <param name="adresse">The address of the page for a kind; for all kinds without it.</param>
    public IReadOnlyList<Onglet> Onglets(Func<string?, string> adresse) =>
        [
            new Onglet("Tout", Resultats.Kinds.Values.Sum(), adresse(null), Nature is null),
            .. Kinds
                .Where(t => Resultats.Kinds.ContainsKey(t.Key))
                .Select(t => new Onglet(t.Many, Resultats.Kinds[t.Key], adresse(t.Key), Nature == t.Key)),
        ];
}

public sealed record Onglet(string Nom, int Nombre, string Adresse, bool EstChoisi);
