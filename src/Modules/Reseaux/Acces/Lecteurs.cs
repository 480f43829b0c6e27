using Maillage.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Reseaux;

/// <summary>The groups of readers that the index of search knows: a document names one, a reader belongs to several.</summary>
public static class Lecteurs
{
    public const string Tous = "tous";

    public static string Reseau(Guid reseauId) => $"reseau:{reseauId:N}";

    /// <summary>Those who are not of the network: they find the copy of its minutes that hides names, its members the whole.</summary>
    public static string HorsReseau(Guid reseauId) => $"hors:{reseauId:N}";

    public static string Animation(Guid reseauId) => $"animation:{reseauId:N}";

    /// <summary>The team of the cité, and those who run its network.</summary>
    public static string Cite(Guid citeId) => $"cite:{citeId:N}";

    /// <summary>Those for whom a module keeps something (<see cref="IAudiences"/>).</summary>
    public static string Audience(Guid audienceId) => $"audience:{audienceId:N}";

    public static string De<T>(T chose)
        where T : class, IPubliable<T> => T.Regle.LecteursDe(chose);
}

/// <summary>The groups that this request's reader belongs to.</summary>
public sealed class LecteursCourants(AppDb db, ReadMemory memory, DroitsCourants droitsCourants)
{
    public async Task<IReadOnlyList<string>> LireAsync() => await DeAsync(await droitsCourants.LireAsync());

    public async Task<IReadOnlyList<string>> DeAsync(Droits droits)
    {
        var cites = await memory.GetAsync(nameof(LecteursCourants), LireCitesAsync);
        var groupes = new List<string> { Lecteurs.Tous };
        groupes.AddRange(droits.Audiences.Select(Lecteurs.Audience));
        foreach (var (reseau, siennes) in cites)
        {
            var anime = droits.PeutAnimer(reseau);
            groupes.Add(droits.EstDuReseau(reseau) ? Lecteurs.Reseau(reseau) : Lecteurs.HorsReseau(reseau));
            groupes.AddRange(anime ? [Lecteurs.Animation(reseau)] : []);
            groupes.AddRange(siennes.Where(c => anime || droits.Cites.Contains(c)).Select(Lecteurs.Cite));
        }

        return groupes;
    }

    private async Task<IReadOnlyList<(Guid Reseau, IReadOnlyList<Guid> Cites)>> LireCitesAsync()
    {
        var cites = (await db.Cites.Select(c => new { c.ReseauId, c.Id }).ToListAsync()).ToLookup(c => c.ReseauId, c => c.Id);
        var reseaux = await db.Reseaux.Select(r => r.Id).ToListAsync();
        return reseaux.ConvertAll(r => (r, (IReadOnlyList<Guid>)[.. cites[r]]));
    }
}
