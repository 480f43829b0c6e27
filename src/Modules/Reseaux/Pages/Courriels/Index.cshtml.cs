using Maillage.Kernel.Data;
using Maillage.Kernel.Emails;
using Maillage.Kernel.Jobs;
using Maillage.Kernel.Time;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Reseaux.Pages.Courriels;

public sealed class IndexModel(AppDb db, EmailOptions options, DroitsCourants droits, TimeProvider clock) : PageModel
{
    private const int Derniers = 200;

    public bool Demonstration => options.KeepOnly;
    public IReadOnlyList<Ligne> Courriels { get; private set; } = [];

    /// <summary>The mail server cannot be used for now: what waits, since when and why.</summary>
    public EmailOutage? Panne { get; private set; }
    public int EnAttente { get; private set; }

    public async Task OnGetAsync()
    {
        await LirePanneAsync();
        var lus = await db.CourrielsVisiblesPar(await droits.LireAsync(), clock.TodayInParis())
            .AsNoTracking()
            .OrderByDescending(e => e.CreatedAt)
            .ThenByDescending(e => e.Id)
            .Take(Derniers)
            .Select(e => new
            {
                e.Id,
                e.Subject,
                e.ToName,
                e.ToAddress,
                e.CreatedAt,
                Etat = new EtatCourriel(e.SentAt, e.RefusedAt, e.Refusal),
            })
            .ToListAsync();
        var ids = lus.Where(e => e.Etat.EnvoyeLe is null).Select(e => (Guid?)e.Id).ToList();
        var envois = await db.Set<Job>()
            .AsNoTracking()
            .Where(j => ids.Contains(j.SubjectId) && j.DoneAt == null)
            .ToDictionaryAsync(j => j.SubjectId!.Value);
        Courriels =
        [
            .. lus.Select(e => new Ligne(
                e.Id,
                e.Subject,
                e.ToName,
                e.ToAddress,
                e.CreatedAt.ToParis(),
                Demonstration,
                e.Etat.Dire(envois.GetValueOrDefault(e.Id), Demonstration),
                e.Etat.Cause(envois.GetValueOrDefault(e.Id))
            )),
        ];
    }

    private async Task LirePanneAsync()
    {
        Panne = await db.Set<EmailOutage>().AsNoTracking().Where(o => o.EndedAt == null).OrderBy(o => o.BeganAt).FirstOrDefaultAsync();
        EnAttente = await db.Set<Job>().CountAsync(j => j.Kind == nameof(SendEmail) && j.DoneAt == null && j.DeadAt == null);
    }

    /// <param name="Lisible">Only in the demonstration: elsewhere a mail may carry somebody's personal link.</param>
    public sealed record Ligne(Guid Id, string Sujet, string Nom, string Adresse, DateTime Date, bool Lisible, string Etat, string? Erreur);
}
