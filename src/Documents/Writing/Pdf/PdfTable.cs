using Cell = System.Collections.Generic.List<System.Collections.Generic.List<Maillage.Documents.Writing.Pdf.Atom>>;

namespace Maillage.Documents.Writing.Pdf;

/// <summary>Draws a table: columns as wide as their text asks, head repeated on each page, long rows cut between pages.</summary>
internal sealed class PdfTable
{
    private const double Size = 9.5;
    private const double Leading = 13;
    private const double Pad = 4;
    private const string Wash = "0.89 0.94 0.93";
    private const string Rule = "0.78 0.75 0.70";

    private readonly PdfFlow _flow;
    private readonly PdfElement _parent;
    private readonly Table _table;
    private readonly double[] _widths;

    public PdfTable(PdfFlow flow, PdfElement parent, Table table)
    {
        (_flow, _parent, _table) = (flow, parent, table);
        var rows = table.Head.Count > 0 ? [table.Head, .. table.Rows] : table.Rows;
        var columns = rows.Count == 0 ? 0 : rows.Max(r => r.Count);
        _widths = Widths(table.Head.Count == 0, [.. Enumerable.Range(0, columns).Select(c => Natural(rows, c))]);
    }

    public void Draw()
    {
        _flow.Space(6);
        _flow.Need(5 * Leading);
        var table = _parent.Add("Table");
        var caption = LineBreaker.Break(LineBreaker.Shape(_table.Caption, bold: true), PdfFlow.Right - PdfFlow.Left, Size);
        _flow.Lines(table.Add("Caption"), caption, PdfFlow.Left, Size, Leading, PdfFlow.Soft);
        _flow.Down(2);
        if (_table.Head.Count > 0)
        {
            Head(table.Add("THead").Add("TR"));
        }

        var body = table.Add("TBody");
        foreach (var row in _table.Rows)
        {
            Row(body.Add("TR"), row);
        }

        _flow.Down(4);
    }

    // Each column gets the room its words need; what is left is shared by how much text there is.
    private static double[] Widths(bool isSheet, (double Least, double Whole)[] columns)
    {
        var room = PdfFlow.Right - PdfFlow.Left;
        var least = columns.Sum(c => c.Least);
        if (least >= room)
        {
            return [.. columns.Select(c => c.Least * room / least)];
        }

        if (isSheet && columns.Length == 2)
        {
            var label = Math.Min(columns[0].Whole, Math.Max(columns[0].Least, room * 0.35));
            return [label, room - label];
        }

        var whole = columns.Sum(c => c.Whole);
        return whole <= room
            ? [.. columns.Select(c => c.Whole * room / whole)]
            : [.. columns.Select(c => c.Least + ((c.Whole - c.Least) * (room - least) / (whole - least)))];
    }

    private static (double Least, double Whole) Natural(IReadOnlyList<IReadOnlyList<string>> rows, int column)
    {
        var cells = rows.Where(r => column < r.Count).Select(r => LineBreaker.Shape(r[column], bold: true)).ToList();
        var least = cells.Max(c => LineBreaker.LongestWord(c, Size)) + (2 * Pad);
        return (least, Math.Max(least, cells.Max(c => LineBreaker.Width(c, Size)) + (2 * Pad)));
    }

    private List<Cell> Break(IReadOnlyList<string> row, bool head) =>
        [.. row.Select((cell, c) => LineBreaker.Break(LineBreaker.Shape(cell, bold: head || IsRowHead(c)), _widths[c] - (2 * Pad), Size))];

    private bool IsRowHead(int column) => column == 0 && (_table.RowHeads || _table.Head.Count == 0);

    private void Head(PdfElement row)
    {
        var cells = Break(_table.Head, head: true);
        var elements = cells.Select(_ => row.Add("TH", "/A<</O/Table/Scope/Column>>")).ToList();
        Chunk(cells, (c, line, x, y) => _flow.Line(elements[c], line, x, y, Size, Leading), Height(cells), Wash);
    }

    /// <summary>The head again on a new page, for the eye only: the structure has it once.</summary>
    private void RepeatHead()
    {
        if (_table.Head.Count == 0)
        {
            return;
        }

        var cells = Break(_table.Head, head: true);
        Chunk(cells, (_, line, x, y) => _flow.Page.DrawDecoration(line, x, y + 3.5, Size, PdfFlow.Ink), Height(cells), Wash);
    }

    private void Row(PdfElement row, IReadOnlyList<string> texts)
    {
        var cells = Break(texts, head: false);
        var elements = cells.Select((_, c) => IsRowHead(c) ? row.Add("TH", "/A<</O/Table/Scope/Row>>") : row.Add("TD")).ToList();
        for (var first = true; first || cells.Exists(c => c.Count > 0); first = false)
        {
            var lines = cells.Max(c => c.Count);
            var fits = (int)((_flow.Room - (2 * Pad)) / Leading);
            // A short row goes whole to the next page; one taller than a third of a page is cut.
            if (fits < 1 || (fits < lines && lines < 16))
            {
                _flow.NewPage();
                RepeatHead();
                fits = (int)((_flow.Room - (2 * Pad)) / Leading);
            }

            var now = cells.ConvertAll(c => c.Take(fits).ToList());
            Chunk(now, (c, line, x, y) => _flow.Line(elements[c], line, x, y, Size, Leading), Height(now), null);
            cells = cells.ConvertAll(c => c.Skip(fits).ToList());
        }
    }

    private static double Height(List<Cell> cells) => (Math.Max(1, cells.Max(c => c.Count)) * Leading) + (2 * Pad);

    private void Chunk(List<Cell> cells, Action<int, IReadOnlyList<Atom>, double, double> draw, double height, string? fill)
    {
        if (fill is not null)
        {
            _flow.Page.Fill(PdfFlow.Left, _flow.Y - height, PdfFlow.Right - PdfFlow.Left, height, fill);
        }

        var x = PdfFlow.Left;
        for (var c = 0; c < cells.Count; c++)
        {
            for (var line = 0; line < cells[c].Count; line++)
            {
                draw(c, cells[c][line], x + Pad, _flow.Y - Pad - ((line + 1) * Leading));
            }

            x += _widths[c];
        }

        _flow.Page.Fill(PdfFlow.Left, _flow.Y - height, PdfFlow.Right - PdfFlow.Left, 0.5, Rule);
        _flow.Down(height);
    }
}
