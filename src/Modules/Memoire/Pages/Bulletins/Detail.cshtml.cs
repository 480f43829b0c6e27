using Maillage.Kernel.Data;
using Maillage.Memoire.Bulletins;
using Maillage.Reseaux;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire.Pages.Bulletins;

/// <summary>A bulletin on the web: members read all of it, what concerns their cité first; others what is public.</summary>
public sealed class DetailModel(AppDb db, DroitsCourants droitsCourants) : PageModel
{
    public Bulletin Bulletin { get; private set; } = null!;
    public IReadOnlyList<(string Titre, IReadOnlyList<ArticleBulletin> Articles)> Sections { get; private set; } = [];
    public bool Anime { get; private set; }

    public async Task OnGetAsync(string slug)
    {
        var droits = await droitsCourants.LireAsync();
        Bulletin = await db.Bulletins.AsNoTracking().VisiblesPar(droits).FindOrNotFoundAsync(b => b.Slug == slug);
        Anime = droits.PeutAnimer(Bulletin.ReseauId);
        Sections = LectureBulletin.Pour(Bulletin, droits);
    }
}
