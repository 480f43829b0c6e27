using Maillage.Reseaux;

namespace Maillage.Memoire.Fiches;

/// <summary>The identity of a fiche, as typed.</summary>
public sealed record DescriptionFiche
{
    public required string Titre { get; init; }
    public string? SousTitre { get; init; }
    public string? Quartiers { get; init; }
    public IReadOnlyList<Guid> Cites { get; init; } = [];
    public IReadOnlyList<string> Axes { get; init; } = [];
    public IReadOnlyList<string> Themes { get; init; } = [];
    public int? AgeMin { get; init; }
    public int? AgeMax { get; init; }
    public string? Debut { get; init; }
    public string? Fin { get; init; }
    public StatutAction Statut { get; init; } = StatutAction.EnCours;
    public Maturite? Maturite { get; init; }
    public IReadOnlyList<Guid> Ressources { get; init; } = [];
    public Licence Licence { get; init; }
    public DroitImage DroitImage { get; init; } = DroitImage.SansImage;
    public Visibilite Visibilite { get; init; } = Visibilite.Public;
    public DateOnly? RevoirLe { get; init; }
}
