using Maillage.Kernel.Audit;
using Maillage.Kernel.Time;
using Microsoft.AspNetCore.Mvc;

namespace Maillage.Reseaux.Pages.Journal;

/// <summary>Which lines of the audit trail: in the address, the same for the page and for the export.</summary>
public sealed class FiltreJournal
{
    [FromQuery]
    public DateOnly? Du { get; set; }

    [FromQuery]
    public DateOnly? Au { get; set; }

    [FromQuery]
    public string? Qui { get; set; }

    [FromQuery]
    public string? Quoi { get; set; }

    /// <summary>The identifier of one thing: all that happened to it.</summary>
    [FromQuery]
    public Guid? Chose { get; set; }

    public IQueryable<AuditEvent> Appliquer(IQueryable<AuditEvent> evenements)
    {
        if (Du is { } du)
        {
            var debut = ParisTime.FromParis(du, TimeOnly.MinValue);
            evenements = evenements.Where(e => e.At >= debut);
        }

        if (Au is { } au)
        {
            var fin = ParisTime.FromParis(au.AddDays(1), TimeOnly.MinValue);
            evenements = evenements.Where(e => e.At < fin);
        }

        if (!string.IsNullOrWhiteSpace(Qui))
        {
            var qui = Qui.Trim();
            evenements = evenements.Where(e => e.ActorName == qui);
        }

        if (!string.IsNullOrEmpty(Quoi))
        {
            var quoi = Quoi;
            evenements = evenements.Where(e => e.Kind == quoi);
        }

        if (Chose is { } chose)
        {
            evenements = evenements.Where(e => e.SubjectId == chose);
        }

        return evenements.OrderByDescending(e => e.At).ThenByDescending(e => e.Id);
    }
}
