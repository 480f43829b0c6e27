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

    public async Task OnGetAsync()
    {
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
                e.SentAt,
            })
            .ToListAsync();
        var ids = lus.Where(e => e.SentAt is null).Select(e => (Guid?)e.Id).ToList();
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
                EtatCourriel.Dire(e.SentAt, envois.GetValueOrDefault(e.Id), Demonstration),
                envois.GetValueOrDefault(e.Id)?.LastError
            )),
        ];
    }

    /// <param name="Lisible">Only in the demonstration: elsewhere a mail may carry somebody's personal link.</param>
    public sealed record Ligne(Guid Id, string Sujet, string Nom, string Adresse, DateTime Date, bool Lisible, string Etat, string? Erreur);
}
