using Maillage.Reseaux;

namespace Maillage.Memoire;

/// <summary>The description of a resource, as typed or imported.</summary>
public sealed record DescriptionRessource
{
    public required string Titre { get; init; }
    public string? Resume { get; init; }
    public string? Auteur { get; init; }
    public string? Date { get; init; }
    public Niveau Niveau { get; init; } = Niveau.Regional;
    public IReadOnlyList<string> Themes { get; init; } = [];
    public int? AgeMin { get; init; }
    public int? AgeMax { get; init; }
    public IReadOnlyList<Guid> Cites { get; init; } = [];
    public string Langue { get; init; } = "fr";
    public Licence Licence { get; init; }
    public string? Source { get; init; }
    public Visibilite Visibilite { get; init; } = Visibilite.Reseau;
    public DateOnly? RevoirLe { get; init; }
}
