using System.Text;
using System.Text.RegularExpressions;

namespace Maillage.Documents.Reading;

/// <summary>Joins lines that one sentence crosses, and gives list items their depth by their indent.</summary>
internal sealed partial class Paragraphs(IReadOnlyList<Line> lines, int width, bool laidOut)
{
    private readonly List<SourceBlock> _blocks = [];
    private readonly Stack<(int Indent, string Mark)> _lists = new();

    public IReadOnlyList<SourceBlock> Build()
    {
        for (var i = 0; i < lines.Count; )
        {
            var table = ColumnTable.TryRead(lines, i, laidOut);
            if (table is not null)
            {
                _blocks.Add(table.Block with { Page = PageOf(lines[i]) });
                i += table.Length;
                continue;
            }

            i = AddParagraph(i);
        }

        return _blocks;
    }

    private int AddParagraph(int start)
    {
        var first = lines[start];
        var text = new StringBuilder(Folded(first.Text));
        var turns = new List<(int Page, int At)>();
        var last = first;
        var next = start + 1;
        while (
            next < lines.Count
            && Continues(first, last, lines[next])
            && !IsTitleAt(next)
            && ColumnTable.TryRead(lines, next, laidOut) is null
        )
        {
            if (lines[next].Page != last.Page)
            {
                turns.Add((lines[next].Page, text.Length));
            }

            last = lines[next];
            Append(text, Folded(last.Text));
            next++;
        }

        _blocks.Add(
            new SourceBlock(Kind(first), text.ToString())
            {
                Level = first.Heading ?? Depth(first),
                Strong = first.Strong,
                Number = first.Number,
                Page = PageOf(first),
                PageTurns = turns,
            }
        );
        return next;
    }

    private static int? PageOf(Line line) => line.Page > 0 ? line.Page : null;

    /// <summary>After a full stop, a short line without one, above a line that begins afresh, titles what follows.</summary>
    private bool IsTitleAt(int i) =>
        lines[i - 1].EndsSentence
        && !lines[i].EndsSentence
        && !lines[i].StartsLower
        && width > 0
        && lines[i].Text.Length < width * 0.5
        && i + 1 < lines.Count
        && !lines[i + 1].StartsLower
        && lines[i + 1].Text.Length > lines[i].Text.Length;

    private static SourceKind Kind(Line line) =>
        line.Heading is not null ? SourceKind.Heading
        : line.IsBullet ? SourceKind.ListItem
        : SourceKind.Paragraph;

    private bool Continues(Line first, Line last, Line next)
    {
        // Even a title in capitals goes on: « … DE LA COMMUNAUTÉ URBAINE DE / DUNKERQUE ».
        if (!next.IsBullet && next.BlanksBefore <= 1 && EndsWithLink().IsMatch(last.Text))
        {
            return true;
        }

        if (next.IsBullet || next.Strong || first.Strong)
        {
            return false;
        }

        // A row of a table that could not be drawn as one: the next line is another row.
        if (laidOut && SpacedOut().IsMatch(last.Text) && next.BlanksBefore == 0)
        {
            return false;
        }

        var isLong = width > 0 && last.TextIndent + last.Text.Length >= width * 0.72;

        var labelled =
            !next.StartsLower
            && (
                Labels.StartsWithLabel(next.Text)
                || (last.EndsSentence && NamesSomething().IsMatch(next.Text))
                || NumberedItem().IsMatch(next.Text)
                || OnBehalf().IsMatch(next.Text)
            );
        if (next.BlanksBefore > 0 && !next.StartsPage)
        {
            return !last.EndsSentence && !labelled && (next.StartsLower || (isLong && !Labels.IsLabel(last.Text)));
        }

        if (next.StartsLower && !last.EndsSentence)
        {
            return true;
        }

        var aligned = first.IsBullet && laidOut && next.Indent >= first.TextIndent;
        return !labelled && (isLong || aligned) && (width > 0) && (!last.EndsSentence || isLong) && !Labels.IsLabel(last.Text);
    }

    private static void Append(StringBuilder text, string more)
    {
        // « inter- / communale » keeps its hyphen: whether it was added by the break cannot be known, and no word may be lost.
        if (text.Length > 0 && (text[^1] != '-' || (text.Length > 1 && text[^2] == ' ')))
        {
            text.Append(' ');
        }

        text.Append(more);
    }

    /// <summary>Tabs separate cells that belong together on a line; several spaces fold.</summary>
    private static string Folded(string text) => string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private int Depth(Line line)
    {
        // A bullet in bold is a heading in disguise: the list under it starts afresh.
        if (!line.IsBullet || line.Strong)
        {
            _lists.Clear();
            return 0;
        }

        // « a) », « b) », « c) » are one list.
        var mark =
            line.Number is not null ? "1"
            : line.Bullet!.EndsWith(')') ? "a)"
            : line.Bullet!;
        while (
            _lists.Count > 0
            && (
                _lists.Peek().Indent > line.Indent
                || (_lists.Peek().Indent == line.Indent && _lists.Any(l => l.Mark == mark) && _lists.Peek().Mark != mark)
            )
        )
        {
            _lists.Pop();
        }

        if (_lists.Count == 0 || _lists.Peek().Indent < line.Indent || _lists.Peek().Mark != mark)
        {
            _lists.Push((line.Indent, mark));
        }

        return _lists.Count - 1;
    }

    // « Actualités de la cité éducative de »: the line cannot end there.
    [GeneratedRegex(@"\b(?:de|du|des|la|le|les|et|à|au|aux|en|pour|par|sur|avec)$|\b[dl]['’]$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex EndsWithLink();

    // « Lille : trois actions »
    [GeneratedRegex(@"^\p{Lu}[^\s:]*(?: [^\s:]+){0,4} ?:", RegexOptions.None, 1000)]
    private static partial Regex NamesSomething();

    [GeneratedRegex(@"\S {4,}\S.*\S {4,}\S", RegexOptions.None, 1000)]
    private static partial Regex SpacedOut();

    // « Pour la Ville : Mme Roux »
    [GeneratedRegex(@"^Pour (?:l['’]|la |le |les )[^:]{2,50}:", RegexOptions.None, 1000)]
    private static partial Regex OnBehalf();

    // « Décision n° 2 », « Action 3 : »
    [GeneratedRegex(@"^(?:Décision|Action|Point|Relevé)s?\s*(?:n\s?[°o]\s*)?\d{1,3}\b", RegexOptions.None, 1000)]
    private static partial Regex NumberedItem();
}
