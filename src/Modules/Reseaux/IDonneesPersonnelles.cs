namespace Maillage.Reseaux;

/// <summary>What a module keeps of a person, for the file that the person may ask for (RGPD, articles 15 and 20).</summary>
public interface IDonneesPersonnelles
{
    /// <summary>Name of this part of the file.</summary>
    string Partie { get; }

    /// <summary>Objects that serialize to JSON, with names a person understands.</summary>
    Task<object> LireAsync(Personne personne, CancellationToken cancellationToken);
}
