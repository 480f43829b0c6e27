using Maillage.Kernel.Data;
using Maillage.Kernel.Time;
using Maillage.Memoire.Bulletins;
using Maillage.Reseaux;
using Maillage.Reseaux.Liens;
using Maillage.Ui.Caching;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire.Pages.Preferences;

/// <summary>Unsubscribes in one click (RFC 8058): mail programs post here by themselves, without cookies nor form; the secret in the
/// address is the proof. A visit changes nothing: programs that check links visit them all.</summary>
[IgnoreAntiforgeryToken]
public sealed class DesabonnementModel(AppDb db, LiensPersonnels liens, ActeurCourant acteur, TimeProvider clock) : PageModel
{
    [FromRoute]
    public string Jeton { get; set; } = "";

    public Personne Personne { get; private set; } = null!;
    public bool Fait { get; private set; }

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context) => PersonalPage.Hide(HttpContext);

    public async Task OnGetAsync()
    {
        var lien = await liens.LireAsync(Jeton, NatureLien.Bulletins);
        Personne = await db.Personnes.SingleAsync(p => p.Id == lien.PersonneId);
    }

    public async Task OnPostAsync()
    {
        await OnGetAsync();
        acteur.Reconnaitre(Personne);
        await db.ChoisirFrequenceAsync(Personne, Frequence.Aucune, clock.UtcNow());
        Fait = true;
    }
}
