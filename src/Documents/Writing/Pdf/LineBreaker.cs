namespace Maillage.Documents.Writing.Pdf;

/// <summary>One character ready to be drawn.</summary>
internal readonly record struct Atom(DrawnGlyph Glyph, bool Bold, Uri? Uri);

/// <summary>Cuts text into lines: after a space or a hyphen when it can, anywhere when a word is wider than the line.</summary>
internal static class LineBreaker
{
    public static List<Atom> Shape(string text, bool bold = false, bool links = true) =>
        [
            .. (links ? TextLinks.Of(text) : [new TextSpan(text)]).SelectMany(span =>
                FontFamily.Shape(span.Text, bold).Select(glyph => new Atom(glyph, bold, span.Uri))
            ),
        ];

    /// <param name="width">In points, as is <paramref name="size"/>.</param>
    /// <returns>The lines, each with the space that ends it, so that words stay apart when read aloud or copied.</returns>
    public static List<List<Atom>> Break(IReadOnlyList<Atom> atoms, double width, double size)
    {
        var lines = new List<List<Atom>>();
        var (start, cut, used, sinceCut) = (0, 0, 0.0, 0.0);
        for (var i = 0; i < atoms.Count; i++)
        {
            var advance = atoms[i].Glyph.Width * size;
            // A space may hang over the margin: nobody sees it.
            if (used + advance > width && !IsSpace(atoms[i]) && i > start)
            {
                if (cut <= start)
                {
                    (cut, sinceCut) = (i, 0);
                }

                lines.Add([.. atoms.Skip(start).Take(cut - start)]);
                (start, used) = (cut, sinceCut);
            }

            used += advance;
            sinceCut += advance;
            if (CanBreakAfter(atoms, i))
            {
                (cut, sinceCut) = (i + 1, 0);
            }
        }

        if (start < atoms.Count)
        {
            lines.Add([.. atoms.Skip(start)]);
        }

        return lines;
    }

    /// <summary>In points, without the spaces at the end.</summary>
    public static double Width(IReadOnlyList<Atom> atoms, double size)
    {
        var last = atoms.Count;
        while (last > 0 && IsSpace(atoms[last - 1]))
        {
            last--;
        }

        return atoms.Take(last).Sum(a => a.Glyph.Width) * size;
    }

    /// <summary>The width under which a word of the text would have to be cut.</summary>
    public static double LongestWord(IReadOnlyList<Atom> atoms, double size)
    {
        var (longest, current) = (0.0, 0.0);
        for (var i = 0; i < atoms.Count; i++)
        {
            current += IsSpace(atoms[i]) ? 0 : atoms[i].Glyph.Width * size;
            longest = Math.Max(longest, current);
            current = CanBreakAfter(atoms, i) ? 0 : current;
        }

        return longest;
    }

    private static bool IsHeldBack(int codePoint) => codePoint is ':' or ';' or '!' or '?' or '»' or '%';

    private static bool IsSpace(Atom atom) => atom.Glyph.Rune.Value == ' ';

    private static bool CanBreakAfter(IReadOnlyList<Atom> atoms, int i) =>
        atoms[i].Glyph.Rune.Value switch
        {
            // « mot : » and « 55 % » stay together, whichever space was typed.
            ' ' => i + 1 >= atoms.Count || !IsHeldBack(atoms[i + 1].Glyph.Rune.Value),
            '-' or '/' or 0x2010 => i > 0
                && i + 1 < atoms.Count
                && System.Text.Rune.IsLetterOrDigit(atoms[i - 1].Glyph.Rune)
                && System.Text.Rune.IsLetterOrDigit(atoms[i + 1].Glyph.Rune),
            _ => false,
        };
}
