using Maillage.Kernel.Jobs;

namespace Maillage.Reseaux.Liens;

/// <summary>The right that links of one nature carry; each module says those of its own.</summary>
public interface IDroitDuLien
{
    NatureLien Nature { get; }

    /// <summary>Why the right has ended, as a French sentence that names nobody and nothing; null while it stands.</summary>
    Task<string?> FinAsync(LienPersonnel lien);

    /// <summary>What sends a fresh link to the same person, if a mail can.</summary>
    Job? Renvoi(LienPersonnel lien, DateTime now);
}

/// <summary>The link was once right, and is no longer.</summary>
public sealed class LienFermeException(string jeton) : Exception("Lien fermé")
{
    /// <summary>Where its holder reads why.</summary>
    public string Adresse { get; } = $"/lien/{jeton}";
}
