using Maillage.Kernel.Data;
using Maillage.Kernel.Jobs;
using Maillage.Memoire.Bulletins;
using Maillage.Memoire.Jobs;
using Maillage.Reseaux;
using Maillage.Ui.Validation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire.Pages.Bulletins;

[OnceOnly]
public sealed class EnvoiModel(AppDb db, DroitsCourants droits, TimeProvider clock) : BulletinPage(db, droits, clock)
{
    /// <summary>How many read at each pace.</summary>
    public IReadOnlyList<(Frequence Frequence, int Nombre)> Lecteurs { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync()
    {
        await ReloadAsync();
        Bulletin.Envoyer(Droits.Nom, Maintenant);
        Db.Add(Job.For(new PrevoirEnvois(Bulletin.Id), Maintenant));
        return await FinirAsync("Le bulletin part.", $"{Adresse}/envois");
    }

    public override async Task ReloadAsync()
    {
        await base.ReloadAsync();
        var preferences = Db.PreferencesBulletin;
        var frequences = await Db.LecteursDuBulletin(Bulletin.ReseauId, AujourdHui)
            .Select(p => preferences.Where(f => f.PersonneId == p.Id).Select(f => (Frequence?)f.Frequence).FirstOrDefault())
            .ToListAsync();
        Lecteurs = [.. frequences.GroupBy(f => f ?? Frequence.Immediate).OrderBy(g => g.Key).Select(g => (g.Key, g.Count()))];
    }
}
