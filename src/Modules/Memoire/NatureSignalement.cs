namespace Maillage.Memoire;

/// <summary>What somebody finds wrong with a resource.</summary>
public enum NatureSignalement
{
    Obsolete = 1,
    Erronee = 2,
    Doublon = 3,
}
