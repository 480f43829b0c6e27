using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Kernel.Events;
using Maillage.Kernel.Time;
using Maillage.Reseaux;
using Maillage.Ui.Validation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Rencontres.Pages.Seance;

/// <summary>The one screen of a meeting while it is held. Every gesture is a form; a script spares the page's reload.</summary>
public sealed partial class IndexModel(AppDb db, DroitsCourants droits, LiveSignal live, TimeProvider clock) : PageModel, IReloadable
{
    [FromRoute]
    public string Slug { get; set; } = "";

    public Rencontre Rencontre { get; private set; } = null!;
    public IReadOnlyList<Participant> Participants { get; private set; } = [];
    public IReadOnlyList<BlocLu> Blocs { get; private set; } = [];
    public IReadOnlyList<(QuestionMeteo Question, IReadOnlyList<(Temps Temps, int Nombre)> Reponses)> Meteo { get; private set; } = [];
    public IReadOnlyList<Note> Notes { get; private set; } = [];

    public Task OnGetAsync() => ReloadAsync();

    public Task<IActionResult> OnPostOuvrirAsync() => FaireAsync(() => Rencontre.OuvrirSeance(clock.UtcNow()));

    public async Task<IActionResult> OnPostCloreAsync()
    {
        await ChargerAsync();
        Rencontre.CloreSeance(clock.UtcNow());
        await NoterLesSilencieuxAsync();
        return await EnregistrerAsync("La séance est close.");
    }

    public async Task<IActionResult> OnPostPresenceAsync(Guid? invitationId, Guid? presenceId, EtatPresence etat)
    {
        await EnSeanceAsync();
        var presence = await db.Presences.SingleOrDefaultAsync(p => p.RencontreId == Rencontre.Id && p.Id == presenceId);
        if (presence is not null)
        {
            presence.Changer(etat);
        }
        else
        {
            var invitation = await db.Invitations.FindOrNotFoundAsync(i => i.RencontreId == Rencontre.Id && i.Id == invitationId);
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

    public async Task<IActionResult> OnPostEchangeAsync(string? question, string? reponses)
    {
        await EnSeanceAsync();
        var echange = Echange.Ouvrir(Rencontre, null, Exiger(question, Echange.TexteMaxLength, "Écrivez la question."));
        foreach (
            var reponse in (Borner(reponses, Echange.TexteMaxLength) ?? "").Split(
                '\n',
                StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
            )
        )
        {
            echange.Repondre(reponse);
        }

        db.Add(echange);
        return await EnregistrerAsync();
    }

    public async Task<IActionResult> OnPostReponseAsync(Guid noteId, string? reponse)
    {
        await EnSeanceAsync();
        var echange = await db.Echanges.FindOrNotFoundAsync(e => e.RencontreId == Rencontre.Id && e.Id == noteId);
        echange.Repondre(Exiger(reponse, Echange.TexteMaxLength, "Écrivez la réponse."));
        return await EnregistrerAsync();
    }

    public async Task<IActionResult> OnPostDecisionAsync(string? texte, string? qui, DateOnly? echeance)
    {
        await EnSeanceAsync();
        db.Add(
            Decision.Prendre(
                Rencontre,
                Exiger(texte, Decision.TexteMaxLength, "Écrivez la décision."),
                Borner(qui, Decision.QuiMaxLength),
                echeance
            )
        );
        return await EnregistrerAsync();
    }

    public async Task<IActionResult> OnPostBesoinAsync(string? texte, string? cite)
    {
        await EnSeanceAsync();
        var choisie = await db.Cites.SingleOrDefaultAsync(c => c.Slug == cite && c.ReseauId == Rencontre.ReseauId);
        db.Add(Besoin.Exprimer(Rencontre, choisie, Exiger(texte, Besoin.TexteMaxLength, "Écrivez le besoin.")));
        return await EnregistrerAsync();
    }

    public async Task<IActionResult> OnPostDateAsync(DateOnly? jour, string? precision)
    {
        await EnSeanceAsync();
        db.Add(
            ProchaineDate.Retenir(
                Rencontre,
                jour ?? throw new BusinessRuleException("Donnez la date."),
                Borner(precision, ProchaineDate.PrecisionMaxLength)
            )
        );
        return await EnregistrerAsync();
    }

    private async Task<IActionResult> FaireAsync(Action verbe)
    {
        await ChargerAsync();
        verbe();
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
        await db.SaveChangesAsync();
        live.Publish(Rencontre.Id);
        if (message is not null)
        {
            TempData["Flash"] = message;
        }

        return Redirect($"/rencontres/{Slug}/seance");
    }

    private static string Exiger(string? texte, int max, string phrase) => Borner(texte, max) ?? throw new BusinessRuleException(phrase);

    private static string? Borner(string? texte, int max) =>
        string.IsNullOrWhiteSpace(texte) ? null
        : texte.Length > max ? throw new BusinessRuleException($"Ce texte dépasse {max} caractères.")
        : texte.ReplaceLineEndings("\n").Trim();
}
