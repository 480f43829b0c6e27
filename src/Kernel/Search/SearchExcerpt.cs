namespace Maillage.Kernel.Search;

/// <summary>A few words around what was asked for, with those to mark.</summary>
/// <param name="Marks">Where the words asked for stand in the text.</param>
/// <param name="Label">Where it is in the document (« page 3 »); empty without places.</param>
/// <param name="Anchor">What the address of the document takes to go there.</param>
public sealed record SearchExcerpt(string Text, IReadOnlyList<(int Start, int Length)> Marks, string Label, string Anchor)
{
    private const int Width = 240;
    private const int Lead = 60;

    /// <summary>The passage that holds most of the words asked for; the beginning of the document when none does.</summary>
    internal static SearchExcerpt Of(string body, IReadOnlySet<string> stems)
    {
        var sections = SearchBody.Read(body).ToList();
        SearchExcerpt? best = null;
        var most = 0;
        foreach (var section in sections)
        {
            var hits = FrenchAnalyzer.Tokens(section.Text).Where(t => stems.Contains(t.Stem)).ToList();
            for (var i = 0; i < hits.Count && most < stems.Count; i++)
            {
                var inside = hits.Skip(i).TakeWhile(h => h.Start < hits[i].Start + Width - Lead).ToList();
                var distinct = inside.DistinctBy(h => h.Stem).Count();
                if (distinct > most)
                {
                    (most, best) = (distinct, Cut(section, hits[i].Start, inside));
                }
            }
        }

        return best ?? (sections.Count == 0 ? new SearchExcerpt("", [], "", "") : Cut(sections[0], 0, []) with { Label = "", Anchor = "" });
    }

    private static SearchExcerpt Cut(SearchSection section, int first, List<SearchToken> hits)
    {
        var text = section.Text;
        var start = first <= Lead ? 0 : WordAfter(text, first - Lead);
        var end = start + Width >= text.Length ? text.Length : WordBefore(text, start + Width);
        var lead = start > 0 ? "… " : "";
        var cut = $"{lead}{text[start..end].Replace('\n', ' ')}{(end < text.Length ? " …" : "")}";
        var marks = hits.Where(h => h.Start >= start && h.Start + h.Length <= end).Select(h => (h.Start - start + lead.Length, h.Length));
        return new SearchExcerpt(cut, [.. marks], section.Label, section.Anchor);
    }

    private static int WordAfter(string text, int from)
    {
        var space = text.IndexOf(' ', from);
        return space < 0 || space > from + Lead ? from : space + 1;
    }

    private static int WordBefore(string text, int to)
    {
        var space = text.LastIndexOf(' ', to - 1);
        return space < to - Lead ? to : space;
    }
}
