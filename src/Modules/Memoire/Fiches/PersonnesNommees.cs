using System.Text.RegularExpressions;
using Maillage.Kernel.Data;
using Maillage.Kernel.Text;
using Maillage.Kernel.Time;
using Maillage.Reseaux;
using Maillage.Reseaux.Effacement;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire.Fiches;

/// <summary>Who the texts of a fiche name, and who of them agreed.</summary>
public sealed partial class PersonnesNommees(AppDb db, TimeProvider clock)
{
    /// <summary>Those who must still say yes: asked and silent, or people of the network named without having been asked.</summary>
    public async Task<IReadOnlyList<string>> SansAccordAsync(FicheExperience fiche)
    {
        var notes = await db.ConsentementsFiche.AsNoTracking().Where(c => c.FicheId == fiche.Id).ToListAsync();
        var attendus = notes.Where(c => c.Reponse == ReponseConsentement.Demande).Select(c => c.Nom);
        return [.. attendus, .. await NonDemandesAsync(fiche, notes)];
    }

    /// <summary>People of the network whose whole name stands in the texts, who never agreed to be named in public, and whom nobody asked.</summary>
    public async Task<IReadOnlyList<string>> NonDemandesAsync(FicheExperience fiche, IReadOnlyList<ConsentementFiche> notes)
    {
        var texte = Mots(string.Join('\n', [fiche.Titre, fiche.SousTitre, fiche.Quartiers, .. fiche.Textes.Select(t => t.Texte)]));
        var discrets = await db.PersonnesDe([fiche.ReseauId], clock.TodayInParis())
            .Where(p => p.NomPublicAccordeLe == null)
            .OrderBy(p => p.Nom)
            .ThenBy(p => p.Prenom)
            .Select(p => new { p.Prenom, p.Nom })
            .ToListAsync();
        return
        [
            .. discrets
                .Where(p => EstDans(p.Prenom, p.Nom, texte) || EstDans(p.Nom, p.Prenom, texte))
                .Select(p => $"{p.Prenom} {p.Nom}")
                .Except(notes.Select(n => n.Nom), StringComparer.CurrentCultureIgnoreCase),
        ];
    }

    /// <summary>Takes out of the texts the names of those who said no.</summary>
    public async Task<Func<string, string>> TaireAsync(FicheExperience fiche)
    {
        var refus = await db
            .ConsentementsFiche.Where(c => c.FicheId == fiche.Id && c.Reponse == ReponseConsentement.Refuse)
            .Select(c => new { c.Nom, c.Qualite })
            .ToListAsync();
        return refus.Count == 0 ? texte => texte : new NomsTus(refus.Select(r => NomTu.De(r.Nom, r.Qualite))).Dans;
    }

    private static bool EstDans(string un, string deux, string texte) => texte.Contains(Mots($"{un} {deux}"), StringComparison.Ordinal);

    /// <summary>Whole words, whatever their accents, capitals, spaces and hyphens: « Karim DUBREUIL » is « Karim Dubreuil ».</summary>
    private static string Mots(string texte) => $" {Separateurs().Replace(Slugs.WithoutAccents(texte).ToLowerInvariant(), " ").Trim()} ";

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.None, 1000)]
    private static partial Regex Separateurs();
}
