using Maillage.Reseaux.Liens;
using Maillage.Ui.Caching;
using Maillage.Ui.Validation;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Maillage.Reseaux.Pages.Liens;

/// <summary>Where a personal link that is over leads: why, and what to do. It tells nothing that its holder did not know.</summary>
[EnableRateLimiting(LimitedForms.Mail)]
public sealed class FermeModel(LiensPersonnels liens) : PageModel
{
    [FromRoute]
    public string Jeton { get; set; } = "";

    public string Fin { get; private set; } = "";
    public NatureLien Nature { get; private set; }
    public bool SeRenvoie { get; private set; }
    public bool Demande { get; private set; }

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context) => PersonalPage.Hide(HttpContext);

    public async Task OnGetAsync() => await ChargerAsync();

    public async Task OnPostAsync()
    {
        await liens.RenvoyerAsync(await ChargerAsync());
        Demande = true;
    }

    private async Task<LienPersonnel> ChargerAsync()
    {
        var lien = await liens.TrouverAsync(Jeton);
        Fin = await liens.FinAsync(lien) ?? "Ce lien est encore ouvert : reprenez celui du courriel.";
        Nature = lien.Nature;
        SeRenvoie = await liens.SeRenvoieAsync(lien);
        Response.StatusCode = StatusCodes.Status410Gone;
        return lien;
    }
}
