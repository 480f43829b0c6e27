using Maillage.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Reseaux;

/// <summary>Which network a list shows: the one asked for, else the reader's own if they have one, else all. Offered only where there are several.</summary>
public sealed class ChoixReseau(AppDb db, ReadMemory memory, DroitsCourants droits)
{
    /// <summary>In the address, for somebody who wants out of their own network.</summary>
    public const string Tous = "tous";

    public IReadOnlyList<Option> Options { get; private set; } = [];
    public Option? Choisi { get; private set; }

    /// <param name="siens">Offers the networks of the reader only, for what the others do not show.</param>
    public async Task LireAsync(string? demande, bool siens = false)
    {
        Options = await memory.GetAsync(
            nameof(ChoixReseau),
            () => db.Reseaux.OrderBy(r => r.Nom).Select(r => new Option(r.Id, r.Slug, r.Nom)).ToListAsync()
        );
        var lecteur = await droits.LireAsync();
        if (siens && !lecteur.EstAdministrateur)
        {
            Options = [.. Options.Where(o => lecteur.Reseaux.Contains(o.Id))];
        }

        Choisi = demande switch
        {
            Tous => null,
            { Length: > 0 } => Options.FirstOrDefault(o => o.Slug == demande),
            _ => Options.Count > 1 && lecteur.Reseaux is [var propre] ? Options.FirstOrDefault(o => o.Id == propre) : null,
        };
    }

    public sealed record Option(Guid Id, string Slug, string Nom);
}
