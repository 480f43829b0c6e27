using Maillage.Kernel.Data;
using Maillage.Memoire.Fiches;
using Maillage.Reseaux;
using Microsoft.AspNetCore.Mvc;

namespace Maillage.Memoire.Pages.Fiches;

public sealed class ChampModel(AppDb db, DroitsCourants droits, EcrireChamp ecrire, TimeProvider clock) : ChampPage(db, ecrire, clock)
{
    [FromRoute]
    public string Slug { get; set; } = "";

    public override string Racine => $"/fiches/{Slug}/redaction";

    protected override async Task ChargerAsync()
    {
        var lecteur = await droits.LireAsync();
        (Fiche, Auteur) = (await Db.FicheEcriteParAsync(Slug, lecteur), lecteur.Nom);
    }
}
