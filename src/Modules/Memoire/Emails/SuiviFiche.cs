using Maillage.Memoire.Fiches;

namespace Maillage.Memoire.Emails;

/// <summary>Why somebody hears of a fiche.</summary>
public enum MotifSuivi
{
    /// <summary>It is their turn.</summary>
    Suite = 1,

    /// <summary>It has been their turn for a while.</summary>
    Relance = 2,

    /// <summary>They are asked to write in it.</summary>
    Contribution = 3,
}

/// <param name="Lien">Personal for the cité, the page of the fiche for the animation.</param>
public sealed record SuiviFiche(FicheExperience Fiche, string Prenom, MotifSuivi Motif, string Lien)
{
    public string Sujet =>
        Motif switch
        {
            MotifSuivi.Contribution => $"Votre contribution : « {Fiche.Titre} »",
            MotifSuivi.Relance => $"Elle attend toujours : « {Fiche.Titre} »",
            _ => $"À vous : « {Fiche.Titre} »",
        };
}
