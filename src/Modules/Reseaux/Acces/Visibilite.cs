namespace Maillage.Reseaux;

/// <summary>Who may see a thing. Stored as its number; the default lets nobody in but those who are named.</summary>
public enum Visibilite
{
    Restreint = 0,
    Cite = 1,
    Reseau = 2,
    Public = 3,
}
