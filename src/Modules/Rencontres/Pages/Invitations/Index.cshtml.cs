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

namespace Maillage.Rencontres.Pages.Invitations;

[OnceOnly]
public sealed class IndexModel(AppDb db, DroitsCourants droits, TimeProvider clock) : PageModel
{
    [FromRoute]
    public string Slug { get; set; } = "";

    public Rencontre Rencontre { get; private set; } = null!;
    public IReadOnlyList<Ligne> Lignes { get; private set; } = [];
    public int SansReponse => Lignes.Count(l => l.Reponse is null);
    public bool PeutRelancer => SansReponse > 0 && !Rencontre.EstAnnulee && Rencontre.DebutUtc > clock.UtcNow();

    public async Task OnGetAsync()
    {
        await ChargerAsync();
        var cites = db.Cites;
        var lues = await db
            .Invitations.AsNoTracking()
            .Where(i => i.RencontreId == Rencontre.Id)
            .Join(
                db.Personnes,
                i => i.PersonneId,
                p => p.Id,
                (i, p) =>
                    new
                    {
                        i,
                        p,
                        Cite = cites.Where(c => c.Id == i.CiteId).Select(c => c.Nom).FirstOrDefault(),
                    }
            )
            .OrderBy(x => x.p.Nom)
            .ThenBy(x => x.p.Prenom)
            .ToListAsync();
        Lignes =
        [
            .. lues.Select(x => new Ligne(
                x.i.Id,
                x.p.Id,
                x.p.NomComplet,
                string.Join(", ", new[] { x.i.Intitule, x.Cite }.Where(t => t is not null)),
                x.i.Reponse,
                x.i.LienActif(clock.UtcNow()),
                EtatLien(x.i)
            )),
        ];
    }

    public async Task<IActionResult> OnPostRelancerAsync()
    {
        await ChargerAsync();
        var sansReponse = await db
            .Invitations.Where(i => i.RencontreId == Rencontre.Id && i.Reponse == null)
            .Select(i => i.Id)
            .ToListAsync();
        db.AddRange(sansReponse.Select(id => Job.For(new EnvoyerConvocation(id, MotifConvocation.Relance), clock.UtcNow())));
        await db.SaveChangesAsync();
        return Retour($"{French.Count(sansReponse.Count, "relance part", "relances partent")}.");
    }

    public async Task<IActionResult> OnPostRenvoyerAsync(Guid invitationId)
    {
        var invitation = await TrouverAsync(invitationId);
        db.Add(Job.For(new EnvoyerConvocation(invitation.Id, MotifConvocation.NouveauLien), clock.UtcNow()));
        await db.SaveChangesAsync();
        return Retour("Un nouveau lien part ; le précédent ne fonctionnera plus.");
    }

    public async Task<IActionResult> OnPostRevoquerAsync(Guid invitationId)
    {
        var invitation = await TrouverAsync(invitationId);
        invitation.RevoquerLien(clock.UtcNow());
        await db.SaveChangesAsync();
        return Retour("Le lien ne fonctionne plus.");
    }

    private async Task<Invitation> TrouverAsync(Guid invitationId)
    {
        await ChargerAsync();
        return await db.Invitations.FindOrNotFoundAsync(i => i.Id == invitationId && i.RencontreId == Rencontre.Id);
    }

    private async Task ChargerAsync() => Rencontre = await db.AnimeeParAsync(Slug, await droits.LireAsync());

    private RedirectResult Retour(string message)
    {
        TempData["Flash"] = message;
        return Redirect($"/rencontres/{Slug}/invitations");
    }

    private string EtatLien(Invitation invitation) =>
        invitation.EmpreinteLien is null ? "Courriel en route"
        : invitation.LienRevoqueLe is not null ? "Révoqué"
        : invitation.LienActif(clock.UtcNow()) ? $"Envoyé le {French.Date(invitation.EnvoyeeLe!.Value.DayInParis())}"
        : "Expiré";

    public sealed record Ligne(
        Guid Id,
        Guid PersonneId,
        string Nom,
        string Fonction,
        ReponseInvitation? Reponse,
        bool LienActif,
        string EtatLien
    );
}
