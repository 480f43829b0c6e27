using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Kernel.Jobs;
using Maillage.Memoire.Fiches;
using Maillage.Memoire.Jobs;
using Maillage.Reseaux;
using Maillage.Ui.Validation;
using Microsoft.AspNetCore.Mvc;

namespace Maillage.Memoire.Pages.Fiches;

[OnceOnly]
public sealed class RelanceModel(AppDb db, DroitsCourants droits, TimeProvider clock) : FichePage(db, droits, clock)
{
    public Personne Personne { get; private set; } = null!;

    protected override bool EstDeLAnimation => true;

    public override async Task ReloadAsync()
    {
        await base.ReloadAsync();
        var prochain = Fiche.ProchainActeur;
        Personne = await Db.Personnes.FindOrNotFoundAsync(p => p.Id == prochain && p.EffaceeLe == null);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await ReloadAsync();
        if (Personne.Courriel is null)
        {
            throw new BusinessRuleException("Aucun courriel n’est connu pour cette personne.");
        }

        Db.Add(Job.For(new AvertirFiche(Fiche.Id, Fiche.Etat, Relance: true), Maintenant));
        return await FinirAsync($"{Personne.NomComplet} est relancé·e : le courriel est en attente d’envoi.");
    }
}
