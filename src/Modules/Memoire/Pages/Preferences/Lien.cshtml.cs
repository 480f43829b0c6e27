using Maillage.Kernel.Data;
using Maillage.Memoire.Bulletins;
using Maillage.Reseaux;
using Maillage.Ui.Caching;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Maillage.Memoire.Pages.Preferences;

public sealed class LienModel(AppDb db, ActeurCourant acteur, TimeProvider clock) : PreferencePage(db, clock)
{
    [FromRoute]
    public string Jeton { get; set; } = "";

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context) => PersonalPage.Hide(HttpContext);

    public override async Task ReloadAsync()
    {
        Personne = await Db.LecteurParLienAsync(Jeton);
        acteur.Reconnaitre(Personne);
    }
}
