namespace Maillage.Memoire.Fiches;

/// <summary>How far a fiche has come. Once published it stays readable, whatever comes after.</summary>
public enum EtatFiche
{
    /// <summary>Somebody said that this action deserves to be told.</summary>
    Reperee = 1,

    /// <summary>It is being told: an interview is set or held, the fields are being written.</summary>
    Entretien = 2,

    /// <summary>Written, given to the cité to read.</summary>
    Redigee = 3,

    /// <summary>Read and agreed to by the cité.</summary>
    Relue = 4,

    /// <summary>Agreed to by those who run the network.</summary>
    Validee = 5,
    Publiee = 6,

    /// <summary>Published, and no longer quite true.</summary>
    AActualiser = 7,
}
