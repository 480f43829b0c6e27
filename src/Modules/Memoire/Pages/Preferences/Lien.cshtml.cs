using Maillage.Kernel.Data;
using Maillage.Reseaux;
using Maillage.Reseaux.Liens;
using Maillage.Ui.Caching;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire.Pages.Preferences;

public sealed class LienModel(AppDb db, LiensPersonnels liens, ActeurCourant acteur, TimeProvider clock) : PreferencePage(db, clock)
{
    [FromRoute]
    public string Jeton { get; set; } = "";

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context) => PersonalPage.Hide(HttpContext);

    public override async Task ReloadAsync()
    {
        var lien = await liens.LireAsync(Jeton, NatureLien.Bulletins);
        Personne = await Db.Personnes.SingleAsync(p => p.Id == lien.PersonneId);
        acteur.Reconnaitre(Personne);
    }
}
