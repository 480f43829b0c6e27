using System.Text.RegularExpressions;
using Maillage.Documents.Reading;

namespace Maillage.Documents.Lecture;

/// <summary>Nothing is lost: a block whose words are not all in the result is kept whole among the mentions.</summary>
public static partial class Conservation
{
    internal static void Keep(SourceDocument document, CompteRenduLu lu)
    {
        var texts = Texts(lu).ToList();
        SansPlace.Find(document, texts, lu.SansPlace);
        var kept = Count(texts);
        foreach (var block in document.Blocks)
        {
            if (!Take(kept, Words(block.FullText)))
            {
                lu.Mentions.Add(WithoutWhatIsKept(kept, block.FullText));
            }
        }

        lu.Mentions.AddRange(document.Furniture);
        lu.SansPlace.AddRange(document.Furniture);
    }

    // « Pour rappel : … »: when the sentence is kept elsewhere, its label alone is a mention.
    private static string WithoutWhatIsKept(Dictionary<string, int> kept, string text)
    {
        var (head, after) = Labels.Head(text);
        return !string.IsNullOrEmpty(after) && Take(kept, Words(after)) ? head : text;
    }

    /// <summary>The words of a text: letters and digits, in lower case.</summary>
    public static IEnumerable<string> Words(string text) => WordsAsWritten(text).Select(w => w.ToLowerInvariant());

    internal static IEnumerable<string> WordsAsWritten(string text) => Word().Matches(text).Select(m => m.Value);

    /// <summary>Every text of the result, mentions included.</summary>
    public static IEnumerable<string> Texts(CompteRenduLu lu) =>
        new[] { lu.Titre, lu.Lieu, lu.Meteo }
            .Concat(lu.Objectifs)
            .Concat(lu.OrdreDuJour.SelectMany(p => p.SousPoints.Prepend(p.Titre)))
            .Concat(lu.Personnes.SelectMany(p => new[] { p.Civilite, p.Prenom, p.Nom, p.Fonction, p.Rattachement }))
            .Concat(lu.Actualites.Nationales)
            .Concat(lu.Actualites.Regionales)
            .Concat(lu.Blocs.SelectMany(Texts))
            .Concat(lu.Presentations.SelectMany(p => new[] { p.Cite, p.Titre, p.Texte }))
            .Concat(lu.Decisions.Select(d => d.Texte))
            .Concat(lu.Besoins)
            .Concat(lu.ProchainesRencontres.Select(r => r.Lieu))
            .Concat(lu.NonAffecte)
            .Concat(lu.Mentions)
            .OfType<string>();

    private static IEnumerable<string?> Texts(BlocLu bloc) =>
        new[] { bloc.Cite, bloc.Rappel }
            .Concat(bloc.Fiche.SelectMany(f => new[] { f.Key, f.Value }))
            .Concat(bloc.PointsActualite)
            .Concat(bloc.Echanges.SelectMany(e => e.Reponses.Prepend(e.Question!)))
            .Concat(bloc.Besoins)
            .Concat(bloc.ActionsAValoriser);

    internal static Dictionary<string, int> Count(IEnumerable<string> texts) =>
        texts.SelectMany(Words).GroupBy(w => w).ToDictionary(g => g.Key, g => g.Count());

    private static bool Take(Dictionary<string, int> kept, IEnumerable<string> words)
    {
        var wanted = words.GroupBy(w => w).Select(g => (Word: g.Key, Count: g.Count())).ToList();
        if (wanted.Any(w => kept.GetValueOrDefault(w.Word) < w.Count))
        {
            return false;
        }

        foreach (var (word, count) in wanted)
        {
            kept[word] -= count;
        }

        return true;
    }

    [GeneratedRegex(@"[\p{L}\p{M}]+|\d+", RegexOptions.None, 5000)]
    private static partial Regex Word();
}
