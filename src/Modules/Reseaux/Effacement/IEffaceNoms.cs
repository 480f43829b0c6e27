namespace Maillage.Reseaux.Effacement;

/// <summary>What a module does of its own when the name of a person goes: what is sealed by a fingerprint, what is a secret of theirs.
/// Plain texts are nobody's concern: <see cref="TextesDuReseau"/> goes through all of them.</summary>
public interface IEffaceNoms
{
    /// <summary>Changes tracked entities; the job that calls saves them.</summary>
    Task EffacerAsync(Personne personne, NomsTus noms, CancellationToken cancellationToken);
}
