using Maillage.Documents.Traces;
using Maillage.Kernel.Data;
using Maillage.Kernel.Text;
using Maillage.Reseaux;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire.Fiches;

/// <summary>Words of a fiche that speak perhaps of somebody, everywhere they stand.</summary>
/// <param name="Decision">What somebody decided.</param>
/// <param name="Deja">What is known without asking: an accord noted, a refusal that replaces the name.</param>
public sealed record MentionTrouvee(string Texte, TraceKind Nature, IReadOnlyList<LieuMention> Lieux, MentionFiche? Decision, string? Deja)
{
    public bool EstDecidee => Deja is not null || Decision is not null;
    public bool EstARemplacer => Deja is null && Decision?.Decision == DecisionMention.Remplacer;
}

/// <param name="Adresse">Where the question is written, in the pages of the fiche.</param>
public sealed record LieuMention(string Question, string Adresse, Excerpt Extrait);

/// <summary>What a search of the texts gives: nothing is said of what it cannot find.</summary>
/// <param name="SansAccord">People of the directory, or asked, who have not agreed.</param>
public sealed record ControleFiche(IReadOnlyList<MentionTrouvee> Mentions, IReadOnlyList<string> SansAccord)
{
    public IReadOnlyList<string> ADecider => [.. Mentions.Where(m => !m.EstDecidee).Select(m => m.Texte)];
    public IReadOnlyList<string> ARemplacer => [.. Mentions.Where(m => m.EstARemplacer).Select(m => m.Texte)];

    /// <summary>In a sentence: what was looked for, what was found, what could not be looked for.</summary>
    public string Phrase =>
        "Maillage a cherché dans le titre, le sous-titre, les quartiers et chaque réponse : les personnes de l’annuaire, une civilité suivie d’un nom, des initiales, "
        + $"un prénom connu avec un nom, les téléphones, les adresses de courriel et postales. Il a trouvé {Trouve}. "
        + "Il n’a pas pu chercher : un prénom seul, un surnom, un nom que rien n’annonce, ni ce que montrent les images et les fichiers.";

    private string Trouve =>
        Mentions.Count == 0
            ? "0 mention"
            : $"{French.Count(Mentions.Count, "mention", "mentions")}, dont {ADecider.Count} à décider et {ARemplacer.Count} à remplacer";
}

/// <summary>Looks in the texts of a fiche for what speaks of people, and says what was decided of it.</summary>
public sealed class ControlerFiche(AppDb db, PersonnesNommees nommees)
{
    public async Task<ControleFiche> ExecuteAsync(FicheExperience fiche)
    {
        var sansAccord = await nommees.SansAccordAsync(fiche);
        var decisions = await db.MentionsFiche.AsNoTracking().Where(m => m.FicheId == fiche.Id).ToListAsync();
        var notes = await db.ConsentementsFiche.AsNoTracking().Where(c => c.FicheId == fiche.Id).ToListAsync();
        var accordes = await AccordesAsync(fiche);
        return new ControleFiche(
            [
                .. Trouvees(fiche)
                    .GroupBy(t => t.Trace.Text, StringComparer.OrdinalIgnoreCase)
                    .Select(g => new MentionTrouvee(
                        g.Key,
                        g.First().Trace.Kind,
                        [.. g.Select(t => t.Lieu)],
                        decisions.Find(d => string.Equals(d.Texte, g.Key, StringComparison.OrdinalIgnoreCase)),
                        Deja(g.Key, notes, accordes, sansAccord)
                    )),
            ],
            sansAccord
        );
    }

    private static IEnumerable<(Trace Trace, LieuMention Lieu)> Trouvees(FicheExperience fiche)
    {
        var (identite, redaction) = ($"/fiches/{fiche.Slug}/modification", $"/fiches/{fiche.Slug}/redaction");
        (string Question, string Adresse, string? Texte)[] textes =
        [
            ("Titre", identite, fiche.Titre),
            ("Sous-titre", identite, fiche.SousTitre),
            ("Quartiers", identite, fiche.Quartiers),
            .. fiche.Textes.Select(t => (ChampFiche.De(t.Champ)?.Nom ?? t.Champ, $"{redaction}/{t.Champ}", (string?)t.Texte)),
        ];
        return from t in textes
            where t.Texte is not null
            from trace in TraceFinder.Find(t.Texte!)
            select (trace, new LieuMention(t.Question, t.Adresse, Excerpt.Around(t.Texte!, trace.Start, trace.Text.Length)));
    }

    /// <summary>Those of the directory who agreed once for all public documents.</summary>
    private async Task<List<string>> AccordesAsync(FicheExperience fiche) =>
        await db
            .Personnes.Where(p => p.ReseauId == fiche.ReseauId && p.EffaceeLe == null && p.NomPublicAccordeLe != null)
            .Select(p => p.Prenom + " " + p.Nom)
            .ToListAsync();

    private static string? Deja(string texte, List<ConsentementFiche> notes, List<string> accordes, IReadOnlyList<string> sansAccord)
    {
        if (notes.Find(n => EstLeMeme(n.Nom, texte)) is { } note)
        {
            return note.Reponse switch
            {
                ReponseConsentement.Accorde => $"accord noté par {note.NotePar}",
                ReponseConsentement.Refuse => $"refus noté : remplacé par « {note.Qualite} »",
                _ => "accord demandé",
            };
        }

        return accordes.Exists(a => EstLeMeme(a, texte)) ? "accord donné dans l’annuaire"
            : sansAccord.Any(s => EstLeMeme(s, texte)) ? "dans l’annuaire, sans accord noté"
            : null;
    }

    private static bool EstLeMeme(string nom, string texte) =>
        Slugs.From(nom) == Slugs.From(texte) || Slugs.From(Inverse(nom)) == Slugs.From(texte);

    private static string Inverse(string nom) => nom.Split(' ', 2) is [var prenom, var famille] ? $"{famille} {prenom}" : nom;
}
