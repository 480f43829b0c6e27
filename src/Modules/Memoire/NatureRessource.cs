namespace Maillage.Memoire;

/// <summary>What a resource is made of.</summary>
public enum NatureRessource
{
    Document = 1,
    Replay = 2,
    Podcast = 3,
    Lien = 4,
    Dossier = 5,
}
