namespace Maillage.Reseaux;

/// <summary>What the reader of a page may do. Everybody has some: a visitor's are empty.</summary>
public sealed record Droits
{
    public static readonly Droits Visiteur = new();

    public Guid? PersonneId { get; init; }
    public string Nom { get; init; } = "";

    /// <summary>The networks the person belongs to, by function or role, the oldest first.</summary>
    public IReadOnlyList<Guid> Reseaux { get; init; } = [];

    /// <summary>Those of them that the person runs.</summary>
    public IReadOnlyList<Guid> ReseauxAnimes { get; init; } = [];
    public bool EstAdministrateur { get; init; }
    public IReadOnlyList<Guid> Cites { get; init; } = [];

    /// <summary>The groups, instances, juries… that the person reads for, as the modules that hold them say (<see cref="IAudiences"/>).</summary>
    public IReadOnlyList<Guid> Audiences { get; init; } = [];

    public bool EstMembre => Reseaux.Count > 0;

    public bool EstAnimateur => ReseauxAnimes.Count > 0;

    /// <summary>Reads what a network keeps for its members.</summary>
    public bool EstDuReseau(Guid reseauId) => EstAdministrateur || Reseaux.Contains(reseauId);

    public bool PeutAnimer(Guid reseauId) => EstAdministrateur || ReseauxAnimes.Contains(reseauId);

    public bool PeutEcrirePour(Cite cite) => PeutAnimer(cite.ReseauId) || Cites.Contains(cite.Id);
}
