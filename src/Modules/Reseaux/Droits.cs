namespace Maillage.Reseaux;

/// <summary>What the reader of a page may do. Everybody has some: a visitor's are empty.</summary>
public sealed record Droits
{
    public static readonly Droits Visiteur = new();

    public Guid? PersonneId { get; init; }
    public string Nom { get; init; } = "";

    /// <summary>The network the person belongs to, by function or role.</summary>
    public Guid? ReseauId { get; init; }
    public bool EstAdministrateur { get; init; }
    public bool EstAnimateur { get; init; }
    public IReadOnlyList<Guid> Cites { get; init; } = [];

    public bool EstMembre => ReseauId is not null;

    /// <summary>Reads what a network keeps for its members.</summary>
    public bool EstDuReseau(Guid reseauId) => EstAdministrateur || ReseauId == reseauId;

    public bool PeutAnimer(Guid reseauId) => EstAdministrateur || (EstAnimateur && ReseauId == reseauId);

    public bool PeutEcrirePour(Cite cite) => PeutAnimer(cite.ReseauId) || Cites.Contains(cite.Id);
}
