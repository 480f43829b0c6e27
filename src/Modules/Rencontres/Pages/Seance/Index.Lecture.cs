using Maillage.Kernel.Text;
using Maillage.Kernel.Time;
using Maillage.Rencontres.Redaction;
using Maillage.Reseaux;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Rencontres.Pages.Seance;

/// <summary>What the screen shows.</summary>
public sealed partial class IndexModel
{
    public async Task ReloadAsync()
    {
        Rencontre = await db.AnimeeParAsync(Slug, await droits.LireAsync());
        Participants = await LireParticipantsAsync();
        Blocs = await LireBlocsAsync();
        Meteo = await db.Meteos.AsNoTracking().SingleOrDefaultAsync(m => m.RencontreId == Rencontre.Id);
        Notes = await LireNotesAsync();
    }

    private async Task<IReadOnlyList<Participant>> LireParticipantsAsync()
    {
        var presences = await db.Presences.AsNoTracking().Where(p => p.RencontreId == Rencontre.Id).ToListAsync();
        var notees = presences.Where(p => p.PersonneId is not null).ToDictionary(p => p.PersonneId!.Value);
        var invitees = await db.Invitations.Where(i => i.RencontreId == Rencontre.Id).Select(i => i.PersonneId).ToListAsync();
        var cites = db.Cites;
        var invitations = await db
            .Invitations.Where(i => i.RencontreId == Rencontre.Id)
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
            .OrderBy(x => x.Cite)
            .ThenBy(x => x.p.Nom)
            .ToListAsync();
        var invites = invitations.Select(x =>
        {
            var note = notees.GetValueOrDefault(x.p.Id);
            var fonction = string.Join(", ", new[] { x.i.Intitule, x.Cite }.Where(t => t is not null));
            return new Participant(
                x.i.Id,
                note?.Id,
                x.p.NomComplet,
                fonction,
                note?.Etat ?? Presence.EtatDe(x.i.Reponse),
                note is not null,
                false
            );
        });
        var autres = presences
            .Where(p => p.EstInvite || !invitees.Contains(p.PersonneId!.Value))
            .OrderBy(p => p.Id)
            .Select(p => new Participant(null, p.Id, p.Nom, p.Fonction ?? "", p.Etat, true, p.EstInvite));
        return [.. invites, .. autres];
    }

    private async Task<IReadOnlyList<BlocLu>> LireBlocsAsync()
    {
        var lus = await db
            .Blocs.AsNoTracking()
            .Where(b => b.RencontreId == Rencontre.Id)
            .Join(
                db.Cites,
                b => b.CiteId,
                c => c.Id,
                (b, c) =>
                    new
                    {
                        b,
                        c.Nom,
                        c.Slug,
                    }
            )
            .OrderBy(x => x.Nom)
            .ToListAsync();
        return [.. lus.Select(x => new BlocLu(x.Nom, x.Slug, x.b.EstEcrit, Parties(x.b.Texte)))];
    }

    private static List<(string, string)> Parties(TexteBloc texte) =>
        [.. texte.Parties().Where(p => p.Texte is not null).Select(p => (Labels.Partie(p.Partie), p.Texte!))];

    private async Task<IReadOnlyList<Note>> LireNotesAsync()
    {
        var id = Rencontre.Id;
        var cites = await db.Cites.Where(c => c.ReseauId == Rencontre.ReseauId).ToDictionaryAsync(c => c.Id, c => c.Nom);
        string? Cite(Guid? cite) => cite is { } c ? cites[c] : null;
        var actualites = await db.PointsActualite.AsNoTracking().Where(a => a.RencontreId == id).OrderBy(a => a.Id).ToListAsync();
        var presentations = await db.Presentations.AsNoTracking().Where(p => p.RencontreId == id).OrderBy(p => p.Id).ToListAsync();
        var echanges = await db.Echanges.AsNoTracking().Where(e => e.RencontreId == id).OrderBy(e => e.Id).ToListAsync();
        var decisions = await db.Decisions.AsNoTracking().Where(d => d.RencontreId == id).OrderBy(d => d.Id).ToListAsync();
        var besoins = await db.Besoins.AsNoTracking().Where(b => b.RencontreId == id).OrderBy(b => b.Id).ToListAsync();
        var dates = await db.ProchainesDates.AsNoTracking().Where(d => d.RencontreId == id).OrderBy(d => d.Jour).ToListAsync();
        var fragments = await db.Fragments.AsNoTracking().Where(f => f.RencontreId == id).OrderBy(f => f.Id).ToListAsync();
        return
        [
            .. fragments.Select(f => new Note(f.Id, NaturePassage.Fragment, "À classer", f.Texte, null, [])),
            .. actualites.Select(a => new Note(a.Id, NaturePassage.Actualite, "Actualités", a.Texte, Labels.Of(a.Niveau), [])),
            .. presentations.Select(p => new Note(p.Id, NaturePassage.Presentation, "Présentations", p.EnTexte(), Cite(p.CiteId), [])),
            .. echanges.Select(e => new Note(e.Id, NaturePassage.Echange, "Échanges", e.Question, Cite(e.CiteId), e.Reponses)),
            .. decisions.Select(d => new Note(d.Id, NaturePassage.Decision, "Décisions", d.Texte, QuiQuand(d), [])),
            .. besoins.Select(b => new Note(b.Id, NaturePassage.Besoin, "Besoins", b.Texte, Cite(b.CiteId), [])),
            .. dates.Select(d => new Note(d.Id, NaturePassage.Date, "Prochaines dates", French.LongDate(d.Jour), d.Precision, [])),
        ];
    }

    private static string? QuiQuand(Decision decision)
    {
        var details = string.Join(
            ", ",
            new[] { decision.Qui, decision.Echeance is { } jour ? $"pour le {French.Date(jour)}" : null }.Where(t => t is not null)
        );
        return details.Length == 0 ? null : details;
    }

    public async Task<IActionResult> OnPostRetirerAsync(Guid noteId, NaturePassage nature)
    {
        await EnSeanceAsync();
        // Removed meanwhile by somebody else: nothing is left to do.
        if (nature != NaturePassage.Presence && await db.PassageAsync(Rencontre, new ClePassage(nature, noteId)) is { } note)
        {
            note.Retirer();
            db.Remove(note);
        }

        return await EnregistrerAsync();
    }

    /// <summary>The one who opens the meeting runs it.</summary>
    private async Task NoterLAnimationAsync()
    {
        var moi = (await droits.LireAsync()).PersonneId;
        var personne = await db.PersonnesDe([Rencontre.ReseauId], clock.TodayInParis()).SingleOrDefaultAsync(p => p.Id == moi);
        if (personne is not null && !await db.Presences.AnyAsync(p => p.RencontreId == Rencontre.Id && p.PersonneId == moi))
        {
            var fonction = await db.FonctionsDans([Rencontre.ReseauId])
                .EnCours(clock.TodayInParis())
                .Where(f => f.PersonneId == moi)
                .Select(f => f.Intitule)
                .FirstOrDefaultAsync();
            db.Add(Presence.Animer(Rencontre, personne, fonction));
        }
    }

    /// <summary>Those of whom nothing was noted keep their answer; without one, they were absent.</summary>
    private async Task NoterLesSilencieuxAsync()
    {
        var notees = db.Presences.Where(p => p.RencontreId == Rencontre.Id).Select(p => p.PersonneId);
        var silencieux = await db
            .Invitations.Where(i => i.RencontreId == Rencontre.Id && !notees.Contains(i.PersonneId))
            .Join(db.Personnes, i => i.PersonneId, p => p.Id, (i, p) => new { i, p })
            .ToListAsync();
        db.AddRange(silencieux.Select(x => Presence.Noter(x.i, x.p, Presence.EtatDe(x.i.Reponse) ?? EtatPresence.Absent)));
    }

    public sealed record Participant(
        Guid? InvitationId,
        Guid? PresenceId,
        string Nom,
        string Fonction,
        EtatPresence? Etat,
        bool EstNote,
        bool EstInvite
    )
    {
        /// <summary>Keeps the focus on the same button when the list is drawn again.</summary>
        public string Cle => (InvitationId ?? PresenceId)!.Value.ToString("N");
    }

    public sealed record BlocLu(string Cite, string Slug, bool EstEcrit, IReadOnlyList<(string Partie, string Texte)> Parties);

    public sealed record Note(Guid Id, NaturePassage Genre, string Nature, string Texte, string? Details, IReadOnlyList<string> Reponses);
}
