using Maillage.Kernel.Data;
using Maillage.Kernel.Emails;
using Maillage.Kernel.Jobs;
using Maillage.Kernel.Text;
using Maillage.Kernel.Time;
using Maillage.Rencontres.Jobs;
using Maillage.Reseaux;
using Maillage.Reseaux.Liens;
using Maillage.Ui.Validation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Rencontres.Pages.Invitations;

[OnceOnly]
public sealed class IndexModel(AppDb db, DroitsCourants droits, EmailOptions options, TimeProvider clock) : PageModel
{
    [FromRoute]
    public string Slug { get; set; } = "";

    public Rencontre Rencontre { get; private set; } = null!;
    public IReadOnlyList<Ligne> Lignes { get; private set; } = [];
    public int SansReponse => Lignes.Count(l => l.Invitation.Reponse is null);
    public int PourUneAutreDate => Lignes.Count(l => l.Invitation.ReponduPourUneAutreDate(Rencontre));
    public bool PeutRelancer => SansReponse + PourUneAutreDate > 0 && !Rencontre.EstAnnulee && Rencontre.DebutUtc > clock.UtcNow();

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
        var suivi = await SuiviLiens.LireAsync(db, NatureLien.Invitation, [.. lues.Select(x => x.i.Id)], clock.UtcNow());
        var presentes = await db.PresentesAsync([.. lues.Select(x => x.p.Id)], clock.TodayInParis());
        Lignes =
        [
            .. lues.Select(x => new Ligne(
                x.i,
                x.p,
                string.Join(", ", new[] { x.i.Intitule, x.Cite }.Where(t => t is not null)),
                presentes.Contains(x.p.Id),
                suivi.De(x.i.Id, options.KeepOnly)
            )),
        ];
    }

    public async Task<IActionResult> OnPostRelancerAsync()
    {
        await ChargerAsync();
        var invitations = await db.Invitations.AsNoTracking().Where(i => i.RencontreId == Rencontre.Id).ToListAsync();
        var attendues = invitations.FindAll(i => i.Reponse is null || i.ReponduPourUneAutreDate(Rencontre));
        db.AddRange(attendues.Select(i => Job.For(new EnvoyerConvocation(i.Id, MotifConvocation.Relance), clock.UtcNow())));
        await db.SaveChangesAsync();
        return Retour($"{French.Count(attendues.Count, "relance est en attente", "relances sont en attente")} d’envoi.");
    }

    public async Task<IActionResult> OnPostRenvoyerAsync(Guid invitationId)
    {
        var invitation = await TrouverAsync(invitationId);
        db.Add(Job.For(new EnvoyerConvocation(invitation.Id, MotifConvocation.NouveauLien), clock.UtcNow()));
        await db.SaveChangesAsync();
        return Retour("Un lien de plus est en attente d’envoi.");
    }

    public async Task<IActionResult> OnPostRevoquerAsync(Guid invitationId)
    {
        var invitation = await TrouverAsync(invitationId);
        invitation.FermerLiens(await db.Liens.Pour(NatureLien.Invitation, invitation.Id).ToListAsync(), clock.UtcNow());
        await db.SaveChangesAsync();
        return Retour("Tous les liens envoyés à cette personne pour cette rencontre sont fermés.");
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

    /// <param name="EstPresente">Still has a part in the network; otherwise the link opens nothing.</param>
    public sealed record Ligne(Invitation Invitation, Personne Personne, string Fonction, bool EstPresente, EtatLien Lien)
    {
        public bool SePeutRenvoyer => EstPresente && Personne.Courriel is not null;

        public string Etat =>
            !EstPresente ? "N’est plus du réseau : son lien ne s’ouvre plus"
            : Personne.Courriel is null ? "Aucun courriel connu : rien ne part"
            : Lien.Texte;
    }
}
