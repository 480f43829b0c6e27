using Maillage.Kernel.Data;
using Maillage.Kernel.Emails;
using Maillage.Kernel.Time;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Reseaux.Pages.Courriels;

public sealed class IndexModel(AppDb db, EmailOptions options) : PageModel
{
    private const int Derniers = 200;

    public bool Demonstration => options.KeepOnly;
    public IReadOnlyList<Ligne> Courriels { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var lus = await db.Set<Email>()
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
        Courriels =
        [
            .. lus.Select(e => new Ligne(e.Id, e.Subject, e.ToName, e.ToAddress, e.CreatedAt.ToParis(), Demonstration, Etat(e.SentAt))),
        ];
    }

    private string Etat(DateTime? envoyeLe) =>
        envoyeLe is not null ? "Envoyé"
        : Demonstration ? "Gardé ici"
        : "En attente d’envoi";

    /// <param name="Lisible">Only in the demonstration: elsewhere a mail may carry somebody's personal link.</param>
    public sealed record Ligne(Guid Id, string Sujet, string Nom, string Adresse, DateTime Date, bool Lisible, string Etat);
}
