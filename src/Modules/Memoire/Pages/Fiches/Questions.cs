using Maillage.Kernel.Data;
using Maillage.Kernel.Text;
using Maillage.Memoire.Fiches;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire.Pages.Fiches;

/// <summary>All the fields of a fiche, to be written one by one.</summary>
/// <param name="Remarques">How many are open, by field.</param>
/// <param name="Racine">What the address of a field begins with.</param>
public sealed record Questions(FicheExperience Fiche, IReadOnlyDictionary<string, int> Remarques, string Racine)
{
    /// <summary>« 8 questions écrites sur 25 ».</summary>
    public static string Dire(FicheExperience fiche) =>
        $"{French.Count(fiche.Textes.Count(t => t.Texte.Length > 0), "question écrite", "questions écrites")} sur {ChampFiche.Tous.Count}";

    public static async Task<IReadOnlyDictionary<string, int>> RemarquesAsync(AppDb db, FicheExperience fiche) =>
        await db
            .CommentairesFiche.Where(c => c.FicheId == fiche.Id && c.RegleLe == null)
            .GroupBy(c => c.Champ)
            .Select(g => new { g.Key, Nombre = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Nombre);
}
