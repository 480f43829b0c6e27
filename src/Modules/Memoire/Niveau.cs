namespace Maillage.Memoire;

/// <summary>How far a thing matters.</summary>
public enum Niveau
{
    National = 1,
    Regional = 2,
    Local = 3,
}
