using Maillage.Kernel.Data;
using Maillage.Kernel.Emails;
using Maillage.Kernel.Jobs;
using Maillage.Kernel.Text;
using Maillage.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Reseaux.Liens;

/// <summary>What became of the links of one subject, in French: « Envoyé » only when the mail was.</summary>
/// <param name="EstOuvert">One of them at least can be used.</param>
public sealed record EtatLien(string Texte, string? Cause, bool EstOuvert, DateTime? ExpireLe);

/// <summary>What became of the links of several subjects, read at once.</summary>
public sealed class SuiviLiens
{
    private readonly ILookup<Guid, LienPersonnel> _liens;
    private readonly Dictionary<Guid, EtatCourriel> _courriels;
    private readonly Dictionary<Guid, Job> _envois;
    private readonly DateTime _now;

    private SuiviLiens(
        IEnumerable<LienPersonnel> liens,
        Dictionary<Guid, EtatCourriel> courriels,
        Dictionary<Guid, Job> envois,
        DateTime now
    ) => (_liens, _courriels, _envois, _now) = (liens.ToLookup(l => l.SujetId), courriels, envois, now);

    public static async Task<SuiviLiens> LireAsync(AppDb db, NatureLien nature, IReadOnlyList<Guid> sujets, DateTime now)
    {
        var liens = await db
            .Liens.AsNoTracking()
            .Where(l => l.Nature == nature && sujets.Contains(l.SujetId))
            .OrderBy(l => l.CreeLe)
            .ThenBy(l => l.Id)
            .ToListAsync();
        var derniers = liens.GroupBy(l => l.SujetId).Select(g => g.Last().CourrielId).OfType<Guid>().ToList();
        var courriels = await db.Set<Email>()
            .Where(e => derniers.Contains(e.Id))
            .Select(e => new { e.Id, Etat = new EtatCourriel(e.SentAt, e.RefusedAt, e.Refusal) })
            .ToDictionaryAsync(e => e.Id, e => e.Etat);
        var envois = await db.Set<Job>()
            .AsNoTracking()
            .Where(j => j.SubjectId != null && derniers.Contains(j.SubjectId.Value) && j.DoneAt == null)
            .ToDictionaryAsync(j => j.SubjectId!.Value);
        return new SuiviLiens(liens, courriels, envois, now);
    }

    /// <param name="gardes">Mails stay here: the demonstration.</param>
    public EtatLien De(Guid sujetId, bool gardes)
    {
        if (_liens[sujetId].LastOrDefault() is not { } lien)
        {
            return new EtatLien("Pas encore parti", null, EstOuvert: false, null);
        }

        var ouverts = _liens[sujetId].Where(l => l.EstOuvert(_now)).ToList();
        var (texte, cause) = Dire(lien, gardes);
        return ouverts.Count == 0
            ? new EtatLien(lien.FermeLe is null ? "Expiré" : "Fermé", null, EstOuvert: false, null)
            : new EtatLien(texte, cause, EstOuvert: true, ouverts.Max(l => l.ExpireLe));
    }

    // The trace of a mail is kept for a time only; then the day of the link is all that is known.
    private (string Texte, string? Cause) Dire(LienPersonnel lien, bool gardes)
    {
        if (lien.CourrielId is not { } id || !_courriels.TryGetValue(id, out var courriel))
        {
            return ($"Fait le {French.Date(lien.CreeLe.DayInParis())}", null);
        }

        var envoi = _envois.GetValueOrDefault(id);
        return (courriel.Dire(envoi, gardes), courriel.Cause(envoi));
    }
}
