using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Kernel.Time;
using Maillage.Reseaux;
using Maillage.Reseaux.Liens;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Rencontres.Pages.Agenda;

public sealed class AbonnementModel(AppDb db, DroitsCourants droitsCourants, PublicAddress address, TimeProvider clock) : PageModel
{
    public string AdressePublique => address.Of("/agenda.ics");
    public string? AdressePrivee { get; private set; }
    public bool EstMembre { get; private set; }
    public bool EstAbonne { get; private set; }

    public Task OnGetAsync() => ChargerAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        var (droits, abonnement) = await ChargerAsync();
        if (!EstMembre)
        {
            return NotFound();
        }

        if (abonnement is null)
        {
            abonnement = AbonnementAgenda.Pour(droits.PersonneId!.Value);
            db.Add(abonnement);
        }

        var anciens = await db.Liens.Pour(NatureLien.Agenda, abonnement.PersonneId).ToListAsync();
        db.Add(abonnement.Renouveler(anciens, clock.UtcNow(), out var jeton));
        AdressePrivee = address.Of($"/agenda/{jeton}.ics");
        await db.SaveChangesAsync();
        return Page();
    }

    private async Task<(Droits Droits, AbonnementAgenda? Abonnement)> ChargerAsync()
    {
        var droits = await droitsCourants.LireAsync();
        var abonnement = await db.Set<AbonnementAgenda>().SingleOrDefaultAsync(a => a.PersonneId == droits.PersonneId);
        (EstMembre, EstAbonne) = (droits.EstMembre, abonnement is not null);
        return (droits, abonnement);
    }
}
