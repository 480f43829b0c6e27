using System.ComponentModel.DataAnnotations;
using Maillage.Kernel.Data;
using Maillage.Kernel.Jobs;
using Maillage.Kernel.Text;
using Maillage.Kernel.Time;
using Maillage.Memoire.Jobs;
using Maillage.Reseaux;
using Maillage.Ui.Validation;
using Microsoft.AspNetCore.Mvc;

namespace Maillage.Memoire.Pages.Actualites;

[OnceOnly]
public sealed class PublicationModel(AppDb db, DroitsCourants droits, TimeProvider clock) : ActualitePage(db, droits, clock)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        await ReloadAsync();
        if (!ModelState.IsValid)
        {
            return Page();
        }

        if (Input.Jour is not { } jour)
        {
            Actualite.Publier(Maintenant);
            return await FinirAsync("L’actualité est publiée.");
        }

        var heure = Input.Heure ?? new TimeOnly(9, 0);
        var pour = ParisTime.FromParis(jour, heure);
        Actualite.Programmer(pour, Maintenant);
        Db.Add(Job.For(new PublierActualite(Actualite.Id, pour), pour));
        return await FinirAsync($"L’actualité paraîtra le {French.LongDate(jour)} à {French.Hour(heure)}.");
    }

    public sealed class InputModel
    {
        [Display(Name = "Le")]
        public DateOnly? Jour { get; set; }

        [Display(Name = "À (heure)")]
        public TimeOnly? Heure { get; set; }
    }
}
