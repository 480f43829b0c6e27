namespace Maillage.Memoire.Fiches;

/// <summary>Where the action itself is.</summary>
public enum StatutAction
{
    EnProjet = 1,
    EnCours = 2,
    Terminee = 3,

    /// <summary>Taken up elsewhere.</summary>
    Essaimee = 4,
}

/// <summary>How much is known of what the action does.</summary>
public enum Maturite
{
    Experimentation = 1,
    Installee = 2,
    Evaluee = 3,
}

/// <summary>Whether the people who can be seen in the pictures agreed.</summary>
public enum DroitImage
{
    SansImage = 1,
    AObtenir = 2,
    Obtenu = 3,
}
