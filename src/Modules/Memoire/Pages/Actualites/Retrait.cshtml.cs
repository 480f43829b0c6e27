using Maillage.Kernel.Data;
using Maillage.Reseaux;
using Microsoft.AspNetCore.Mvc;

namespace Maillage.Memoire.Pages.Actualites;

public sealed class RetraitModel(AppDb db, DroitsCourants droits, TimeProvider clock) : ActualitePage(db, droits, clock)
{
    public async Task<IActionResult> OnPostAsync()
    {
        await ReloadAsync();
        Actualite.Retirer(Maintenant);
        return await FinirAsync("L’actualité est retirée.");
    }
}
