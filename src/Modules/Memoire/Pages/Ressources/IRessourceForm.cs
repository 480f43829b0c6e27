namespace Maillage.Memoire.Pages.Ressources;

public interface IRessourceForm
{
    RessourceInput Input { get; }
    NatureRessource Nature { get; }
    IReadOnlyList<CiteAuChoix> Cites { get; }
}

public sealed record CiteAuChoix(Guid Id, string Nom);
