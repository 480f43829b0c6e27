namespace Maillage.Reseaux.Effacement;

/// <summary>What a module does of its own when the name of a person goes: what is sealed by a fingerprint, what is a secret of theirs,
/// the files that nothing writes again. Plain texts are nobody's concern: <see cref="EffacerTextes"/> goes through all of them.</summary>
public interface IEffaceNoms
{
    /// <summary>Changes tracked entities; the job that calls saves them.</summary>
    Task EffacerAsync(Personne personne, CancellationToken cancellationToken);

    /// <summary>Writes a row that the module seals, and saves it.</summary>
    /// <param name="colonne">Given the name of a column and its value, says the new one.</param>
    /// <returns>Whether the row is one of those; otherwise it is written as any other.</returns>
    Task<bool> RemplacerAsync(string table, object[] cle, Func<string, string, string> colonne, CancellationToken cancellationToken) =>
        Task.FromResult(false);

    /// <summary>The given files whose words, as they were read, name the person.</summary>
    /// <param name="lieux">Where the name stands.</param>
    Task<IReadOnlyList<string>> FichiersAsync(IReadOnlyList<Lieu> lieux, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<string>>([]);
}
