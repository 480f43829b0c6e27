using Maillage.Rencontres.Redaction;
using Maillage.Reseaux;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Maillage.Rencontres.Pages.ComptesRendus;

/// <summary>Each published version, and what changed since the one before.</summary>
public sealed class VersionsModel(LireCompteRendu lire, DroitsCourants droits) : PageModel
{
    [FromRoute]
    public string Slug { get; set; } = "";

    public Rencontre Rencontre { get; private set; } = null!;
    public CompteRendu CompteRendu { get; private set; } = null!;
    public IReadOnlyList<VersionLue> Versions { get; private set; } = [];

    public async Task OnGetAsync()
    {
        (Rencontre, CompteRendu, var lues) = await lire.ToutesAsync(Slug, await droits.LireAsync());
        Versions =
        [
            .. lues.Select((l, i) => new VersionLue(l.Version, i == 0 ? [] : Changements.Entre(lues[i - 1].Contenu, l.Contenu))).Reverse(),
        ];
    }

    public sealed record VersionLue(VersionCompteRendu Version, IReadOnlyList<Changement> Changements);
}
