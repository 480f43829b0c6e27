using Maillage.Kernel.Data;
using Maillage.Rencontres.Redaction;
using Maillage.Reseaux;
using Maillage.Ui.Caching;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Rencontres.Pages.ComptesRendus;

/// <summary>Each published version, and what changed since the one before.</summary>
[OutputCache(PolicyName = PublicPage.Name)]
public sealed class VersionsModel(AppDb db, LireCompteRendu lire, DroitsCourants droits) : PageModel
{
    [FromRoute]
    public string Slug { get; set; } = "";

    public CompteRenduLisible Derniere { get; private set; } = null!;
    public IReadOnlyList<VersionLue> Versions { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var lus = await droits.LireAsync();
        Derniere = await lire.ExecuteAsync(Slug, lus);
        var versions = await db
            .VersionsCompteRendu.AsNoTracking()
            .Where(v => v.CompteRenduId == Derniere.CompteRendu.Id)
            .OrderBy(v => v.Rang)
            .ToListAsync();
        // Each is read in the variant of this reader, so that a change never shows a name that is not theirs to see.
        var contenus = new List<ContenuCompteRendu>();
        foreach (var version in versions)
        {
            contenus.Add((await lire.ExecuteAsync(Slug, lus, version.Rang)).Contenu);
        }

        Versions =
        [
            .. versions.Select((v, i) => new VersionLue(v, i == 0 ? [] : Changements.Entre(contenus[i - 1], contenus[i]))).Reverse(),
        ];
    }

    public sealed record VersionLue(VersionCompteRendu Version, IReadOnlyList<Changement> Changements);
}
