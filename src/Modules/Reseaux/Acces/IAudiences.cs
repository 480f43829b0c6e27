namespace Maillage.Reseaux;

/// <summary>A module that holds people together otherwise than by network or cité (a group, an instance, a jury) says here who reads
/// what is kept for them. An audience is named by the identifier of the thing that gathers; the index knows it by
/// <see cref="Lecteurs.Audience"/>.</summary>
public interface IAudiences
{
    /// <param name="lecteur">Their networks, cités and roles; not yet their audiences.</param>
    /// <returns>The audiences this reader reads for that day, those who run them included if the module wants them to.</returns>
    Task<IReadOnlyList<Guid>> LireAsync(Droits lecteur, DateOnly jour);
}
