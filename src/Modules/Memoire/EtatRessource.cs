namespace Maillage.Memoire;

/// <summary>Where a resource is in its life.</summary>
public enum EtatRessource
{
    Brouillon = 1,
    Publiee = 2,
    ARevoir = 3,
    Archivee = 4,
}
