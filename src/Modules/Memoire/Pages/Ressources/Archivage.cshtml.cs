using Maillage.Kernel.Data;
using Maillage.Reseaux;
using Microsoft.AspNetCore.Mvc;

namespace Maillage.Memoire.Pages.Ressources;

public sealed class ArchivageModel(AppDb db, DroitsCourants droits, TimeProvider clock) : RessourcePage(db, droits, clock)
{
    public async Task<IActionResult> OnPostAsync()
    {
        await ReloadAsync();
        Ressource.Archiver(Maintenant);
        return await FinirAsync("La ressource est archivée.");
    }
}
