using Maillage.Reseaux;

namespace Maillage.Memoire;

/// <summary>What a piece of news says.</summary>
public sealed record TexteActualite
{
    public required string Titre { get; init; }
    public required string Texte { get; init; }
    public Niveau Niveau { get; init; } = Niveau.Regional;
    public IReadOnlyList<string> Themes { get; init; } = [];
    public IReadOnlyList<Guid> Ressources { get; init; } = [];
    public Visibilite Visibilite { get; init; } = Visibilite.Public;
}

/// <summary>Where a piece of news comes from: who wrote it, for which cité, in which bloc.</summary>
public sealed record OrigineActualite(string Auteur, Guid? CiteId = null, Guid? BlocId = null);
