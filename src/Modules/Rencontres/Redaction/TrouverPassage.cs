using Maillage.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Rencontres.Redaction;

/// <summary>From the key of a passage to the row that holds it.</summary>
internal static class TrouverPassage
{
    /// <returns>Null when there is no such passage in this meeting, or when it is not a row of its own.</returns>
    public static async Task<IPassage?> PassageAsync(this AppDb db, Rencontre rencontre, ClePassage cle) =>
        cle.Nature switch
        {
            NaturePassage.Point => await ParAsync(db.Points, rencontre, cle.Id),
            NaturePassage.Presence => await ParAsync(db.Presences, rencontre, cle.Id),
            NaturePassage.Actualite => await ParAsync(db.PointsActualite, rencontre, cle.Id),
            NaturePassage.Echange => await ParAsync(db.Echanges, rencontre, cle.Id),
            NaturePassage.Presentation => await ParAsync(db.Presentations, rencontre, cle.Id),
            NaturePassage.Decision => await ParAsync(db.Decisions, rencontre, cle.Id),
            NaturePassage.Besoin => await ParAsync(db.Besoins, rencontre, cle.Id),
            NaturePassage.Date => await ParAsync(db.ProchainesDates, rencontre, cle.Id),
            NaturePassage.Fragment => await ParAsync(db.Fragments, rencontre, cle.Id),
            _ => null,
        };

    private static async Task<IPassage?> ParAsync<T>(DbSet<T> passages, Rencontre rencontre, Guid id)
        where T : Entity, IPassage
    {
        var passage = await passages.SingleOrDefaultAsync(p => p.Id == id);
        return passage?.RencontreId == rencontre.Id ? passage : null;
    }
}
