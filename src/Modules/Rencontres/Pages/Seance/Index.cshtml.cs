using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Kernel.Time;
using Maillage.Reseaux;
using Maillage.Ui.Validation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Rencontres.Pages.Seance;

/// <summary>The one screen of a meeting while it is held. Every gesture is a form; a script spares the page's reload.</summary>
[OnceOnly]
public sealed partial class IndexModel(AppDb db, DroitsCourants droits, DonnerMeteo donnerMeteo, TimeProvider clock)
    : PageModel,
        IReloadable
{
    [FromRoute]
    public string Slug { get; set; } = "";

    public Rencontre Rencontre { get; private set; } = null!;
    public IReadOnlyList<Participant> Participants { get; private set; } = [];
    public IReadOnlyList<BlocLu> Blocs { get; private set; } = [];
    public Meteo? Meteo { get; private set; }
    public IReadOnlyList<Note> Notes { get; private set; } = [];

    public Task OnGetAsync() => ReloadAsync();

    public async Task<IActionResult> OnPostOuvrirAsync()
    {
        await ChargerAsync();
        await db.ExigerModifiableAsync(Rencontre);
        Rencontre.OuvrirSeance(clock.UtcNow());
        if (!await db.Meteos.AnyAsync(m => m.RencontreId == Rencontre.Id))
        {
            db.Add(Maillage.Rencontres.Meteo.Ouvrir(Rencontre));
        }

        await NoterLAnimationAsync();
        return await EnregistrerAsync();
    }

    public async Task<IActionResult> OnPostCloreAsync()
    {
        await ChargerAsync();
        Rencontre.CloreSeance(clock.UtcNow());
        await donnerMeteo.CloreAsync(Rencontre);
        await NoterLesSilencieuxAsync();
        if (await db.CompteRenduAsync(Rencontre) is null)
        {
            db.Add(CompteRendu.Ouvrir(Rencontre));
        }

        await EnregistrerAsync("La séance est close. Le compte rendu s’est assemblé : vérifiez-le.");
        return Redirect($"/rencontres/{Slug}/compte-rendu/verification");
    }

    public async Task<IActionResult> OnPostPresenceAsync(Guid? invitationId, Guid? presenceId, EtatPresence etat)
    {
        await EnSeanceAsync();
        var presences = db.Presences.Where(p => p.RencontreId == Rencontre.Id);
        if (await presences.SingleOrDefaultAsync(p => p.Id == presenceId) is { } notee)
        {
            notee.Changer(etat);
            return await EnregistrerAsync();
        }

        var invitation = await db.Invitations.FindOrNotFoundAsync(i => i.RencontreId == Rencontre.Id && i.Id == invitationId);
        // Somebody else may have noted it since this screen was shown.
        if (await presences.SingleOrDefaultAsync(p => p.PersonneId == invitation.PersonneId) is { } depuis)
        {
            depuis.Changer(etat);
        }
        else
        {
            db.Add(Presence.Noter(invitation, await db.Personnes.SingleAsync(p => p.Id == invitation.PersonneId), etat));
        }

        return await EnregistrerAsync();
    }

    public async Task<IActionResult> OnPostAccueilAsync(string? nom, string? fonction)
    {
        await EnSeanceAsync();
        db.Add(
            Presence.Accueillir(
                Rencontre,
                Exiger(nom, Presence.NomMaxLength, "Donnez le nom de la personne."),
                Borner(fonction, Presence.FonctionMaxLength)
            )
        );
        return await EnregistrerAsync();
    }

    private async Task EnSeanceAsync()
    {
        await ChargerAsync();
        if (!Rencontre.EstEnSeance)
        {
            throw new BusinessRuleException("Ouvrez la séance pour y noter quelque chose.");
        }
    }

    private async Task ChargerAsync()
    {
        ModelState.Clear();
        Rencontre = await db.AnimeeParAsync(Slug, await droits.LireAsync());
    }

    private async Task<IActionResult> EnregistrerAsync(string? message = null)
    {
        db.Tell(Rencontre.Id);
        await db.SaveChangesAsync();
        if (message is not null)
        {
            TempData["Flash"] = message;
        }

        return Redirect($"/rencontres/{Slug}/seance");
    }
}
