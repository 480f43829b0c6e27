using Maillage.Kernel.Data;
using Maillage.Reseaux;
using Microsoft.AspNetCore.Mvc;

namespace Maillage.Memoire.Pages.Ressources;

public sealed class PublicationModel(AppDb db, DroitsCourants droits, TimeProvider clock) : RessourcePage(db, droits, clock)
{
    public async Task<IActionResult> OnPostAsync()
    {
        await ReloadAsync();
        Ressource.Publier(Droits, Maintenant);
        return await FinirAsync("La ressource est publiée.");
    }
}
