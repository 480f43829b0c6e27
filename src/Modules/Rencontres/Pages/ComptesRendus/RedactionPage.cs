using Maillage.Kernel.Data;
using Maillage.Reseaux;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Rencontres.Pages.ComptesRendus;

/// <summary>A page where those who run a meeting prepare its minutes.</summary>
public abstract class RedactionPage(AppDb db, DroitsCourants droits) : PageModel
{
    [FromRoute]
    public string Slug { get; set; } = "";

    public Rencontre Rencontre { get; private set; } = null!;
    public CompteRendu CompteRendu { get; private set; } = null!;

    protected AppDb Db => db;

    /// <summary>How the one who acts is named in versions.</summary>
    protected string Auteur { get; private set; } = "";

    public string Racine => $"/rencontres/{Slug}";

    /// <exception cref="NotFoundException">No such meeting, not theirs to run, or no minutes begun.</exception>
    protected async Task ChargerAsync()
    {
        var lus = await droits.LireAsync();
        Auteur = lus.Nom;
        Rencontre = await db.AnimeeParAsync(Slug, lus);
        CompteRendu = await db.CompteRenduAsync(Rencontre) ?? throw new NotFoundException(nameof(CompteRendu));
    }

    protected IActionResult Vers(string suite, string? message = null)
    {
        if (message is not null)
        {
            TempData["Flash"] = message;
        }

        return Redirect($"{Racine}/{suite}");
    }

    protected Task<List<Cite>> CitesAsync() =>
        db.Cites.AsNoTracking().Where(c => c.ReseauId == Rencontre.ReseauId).OrderBy(c => c.Nom).ToListAsync();
}
