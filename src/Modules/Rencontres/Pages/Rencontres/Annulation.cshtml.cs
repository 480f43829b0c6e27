using System.ComponentModel.DataAnnotations;
using Maillage.Kernel.Data;
using Maillage.Kernel.Jobs;
using Maillage.Kernel.Text;
using Maillage.Kernel.Time;
using Maillage.Rencontres.Jobs;
using Maillage.Reseaux;
using Maillage.Ui.Validation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Rencontres.Pages.Rencontres;

public sealed class AnnulationModel(AppDb db, DroitsCourants droits, TimeProvider clock) : PageModel, IReloadable
{
    [FromRoute]
    public string Slug { get; set; } = "";

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public Rencontre Rencontre { get; private set; } = null!;

    /// <summary>Those who can be written to.</summary>
    public int Invites { get; private set; }
    public int SansAdresse { get; private set; }

    public Task OnGetAsync() => ReloadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        await ReloadAsync();
        if (!ModelState.IsValid)
        {
            return Page();
        }

        Rencontre.Annuler(Input.Motif, clock.UtcNow());
        var invitations = await db.Invitations.Where(i => i.RencontreId == Rencontre.Id).Select(i => i.Id).ToListAsync();
        db.AddRange(invitations.Select(id => Job.For(new EnvoyerConvocation(id, MotifConvocation.Annulation), clock.UtcNow())));
        await db.SaveChangesAsync();
        TempData["Flash"] =
            $"La rencontre est annulée. {French.Count(Invites, "courriel est", "courriels sont")} en attente d’envoi.{(SansAdresse > 0 ? $" {French.Count(SansAdresse, "personne invitée n’a pas d’adresse : prévenez-la", "personnes invitées n’ont pas d’adresse : prévenez-les")}." : "")}";
        return Redirect($"/rencontres/{Slug}");
    }

    public async Task ReloadAsync()
    {
        Rencontre = await db.AnimeeParAsync(Slug, await droits.LireAsync());
        var invitees = db.Invitations.Where(i => i.RencontreId == Rencontre.Id).Select(i => i.PersonneId);
        var total = await invitees.CountAsync();
        Invites = await db.Personnes.CountAsync(p => invitees.Contains(p.Id) && p.Courriel != null);
        SansAdresse = total - Invites;
    }

    public sealed class InputModel
    {
        [Required]
        [DataType(DataType.MultilineText)]
        [StringLength(Rencontre.MotifMaxLength)]
        public string Motif { get; set; } = "";
    }
}
