using System.Text.RegularExpressions;
using Maillage.Kernel.Text;

namespace Maillage.Rencontres.Redaction;

/// <summary>Something to look at before publishing.</summary>
/// <param name="Bloque">Nothing is published while it stands.</param>
/// <param name="Ou">Where to mend it, after <c>/rencontres/{slug}/</c>; null when there is nothing to open.</param>
public sealed record Anomalie(string Phrase, bool Bloque, string? Ou);

/// <summary>What the minutes need beside their content, to be checked.</summary>
public sealed record EtatRedaction(
    int Fragments,
    int AmendementsEnAttente,
    bool EnSeance,
    bool EnRelecture,
    IReadOnlyList<CiteMuette> BlocsVides,
    int PersonnesARapprocher,
    bool DateInconnue = false
);

/// <summary>A cité that was there and wrote nothing.</summary>
public sealed record CiteMuette(string Nom, string Slug);

/// <summary>Reads a draft as a careful colleague would: what is missing, unanswered, left as a placeholder.</summary>
public static partial class Verification
{
    public static IReadOnlyList<Anomalie> Lire(ContenuCompteRendu contenu, EtatRedaction etat) =>
        [.. Bloquantes(etat), .. Manques(contenu, etat), .. Notes(contenu), .. ABlanc(contenu)];

    private static IEnumerable<Anomalie> Bloquantes(EtatRedaction etat)
    {
        if (etat.EnSeance)
        {
            yield return new("La séance est encore ouverte.", true, "seance");
        }

        if (etat.DateInconnue)
        {
            yield return new("La date de la rencontre n’est pas connue : donnez-la.", true, "modification");
        }

        if (etat.Fragments > 0)
        {
            yield return new($"{French.Count(etat.Fragments, "texte n’est pas classé", "textes ne sont pas classés")}.", true, "a-classer");
        }

        if (etat.AmendementsEnAttente > 0)
        {
            var combien = French.Count(
                etat.AmendementsEnAttente,
                "proposition de correction attend",
                "propositions de correction attendent"
            );
            yield return new($"{combien} une réponse.", true, "amendements");
        }

        if (etat.EnRelecture)
        {
            yield return new("La relecture est ouverte : attendez sa fin, ou fermez-la.", true, "compte-rendu/relecture");
        }
    }

    private static IEnumerable<Anomalie> Manques(ContenuCompteRendu contenu, EtatRedaction etat)
    {
        if (contenu.Objectifs is null)
        {
            yield return new("Les objectifs ne sont pas dits.", false, $"compte-rendu/passages/{ClePassage.Objectifs}");
        }

        if (contenu.OrdreDuJour.Count == 0)
        {
            yield return new("L’ordre du jour est vide.", false, "modification");
        }

        if (!contenu.Personnes.Any(p => p.Etat is EtatPresence.Present or EtatPresence.ADistance))
        {
            yield return new("Personne n’est noté présent.", false, "presences");
        }

        if (etat.PersonnesARapprocher > 0)
        {
            var combien = French.Count(etat.PersonnesARapprocher, "personne n’est reliée", "personnes ne sont reliées");
            yield return new($"{combien} à personne de l’annuaire.", false, "presences");
        }

        foreach (var cite in etat.BlocsVides)
        {
            yield return new($"{cite.Nom} était là et n’a rien écrit.", false, $"blocs/{cite.Slug}");
        }

        if (contenu.ProchainesDates.Count == 0)
        {
            yield return new("Aucune prochaine date n’est notée.", false, null);
        }
    }

    private static IEnumerable<Anomalie> Notes(ContenuCompteRendu contenu) =>
        contenu
            .Blocs.SelectMany(b => b.Echanges)
            .Concat(contenu.Echanges)
            .Where(e => e.Reponses.Count == 0)
            .Select(e => new Anomalie($"Sans réponse : « {Couper(e.Question)} »", false, Passage(e.Cle)))
            .Concat(
                contenu
                    .Decisions.Where(d => d.Qui is null)
                    .Select(d => new Anomalie($"Personne n’est chargé de : « {Couper(d.Texte)} »", false, Passage(d.Cle)))
            );

    private static IEnumerable<Anomalie> ABlanc(ContenuCompteRendu contenu) =>
        Passages
            .De(contenu)
            .Select(p => (p, Blanc: Blancs().Match(p.Texte)))
            .Where(x => x.Blanc.Success)
            .Select(x => new Anomalie($"« {x.Blanc.Value} » reste à compléter dans {x.p.Section}.", false, Passage(x.p.Cle)));

    private static string Passage(string cle) => $"compte-rendu/passages/{cle}";

    private static string Couper(string texte) => French.Shorten(texte, 80);

    [GeneratedRegex(@"\bX{2,}\b|\?{3,}|\bà compléter\b|\bTODO\b|\[(?:…|\.\.\.)?\]|\bLorem ipsum\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Blancs();
}
