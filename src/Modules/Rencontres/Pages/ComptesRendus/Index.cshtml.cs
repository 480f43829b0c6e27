using Maillage.Rencontres.Redaction;
using Maillage.Reseaux;
using Maillage.Ui.Documents;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Maillage.Rencontres.Pages.ComptesRendus;

/// <summary>The minutes as a page; the same document as the files it offers.</summary>
public sealed class IndexModel(LireCompteRendu lire, DroitsCourants droits) : PageModel
{
    [FromRoute]
    public string Slug { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public int? Version { get; set; }

    /// <summary>« publique » shows a member what everybody reads.</summary>
    [BindProperty(SupportsGet = true, Name = "variante")]
    public string? Demande { get; set; }

    public CompteRenduLisible Lu { get; private set; } = null!;
    public DocumentView Vue { get; private set; } = null!;
    public bool PeutAnimer { get; private set; }
    public bool EstMembre { get; private set; }

    public bool EstPublique => Lu.Edition.Variante == Variante.Publique;
    public bool EstDerniere => Lu.Edition.Version == Lu.CompteRendu.DerniereVersion;

    /// <summary>What the addresses of the files repeat.</summary>
    public string Options =>
        (EstMembre && EstPublique, EstDerniere) switch
        {
            (false, true) => "",
            (true, true) => "?variante=publique",
            (false, false) => $"?version={Lu.Edition.Version}",
            (true, false) => $"?variante=publique&version={Lu.Edition.Version}",
        };

    public async Task OnGetAsync()
    {
        var lus = await droits.LireAsync();
        Lu = await lire.ExecuteAsync(Slug, lus, Version, Demande == "publique");
        PeutAnimer = lus.PeutAnimer(Lu.Rencontre.ReseauId);
        EstMembre = lus.EstDuReseau(Lu.Rencontre.ReseauId);
        Vue = new DocumentView(MiseEnPage.Composer(Lu.Contenu, Lu.Edition));
    }
}
