using Maillage.Kernel.Data;
using Maillage.Memoire.Fiches;
using Maillage.Memoire.Pages.Fiches;
using Maillage.Ui.Caching;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Maillage.Memoire.Pages.Contributions;

public sealed class ChampModel(AppDb db, ContributionParLien lien, EcrireChamp ecrire, TimeProvider clock) : ChampPage(db, ecrire, clock)
{
    [FromRoute]
    public string Jeton { get; set; } = "";

    protected override bool SeLit => ContributionParLien.SeLit(Fiche);

    public override string Racine => $"/contribution/{Jeton}";

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context) => PersonalPage.Hide(HttpContext);

    protected override async Task ChargerAsync()
    {
        (Fiche, var personne) = await lien.LireAsync(Jeton);
        Auteur = personne.NomComplet;
    }
}
