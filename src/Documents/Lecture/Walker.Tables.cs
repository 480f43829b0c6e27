using System.Text.RegularExpressions;
using Maillage.Documents.Reading;

namespace Maillage.Documents.Lecture;

/// <summary>Tables, known by their header or by the part they stand in: people, decisions, agenda, dates, blocs, identity sheets.</summary>
internal sealed partial class Walker
{
    private void TakeTable(SourceBlock table)
    {
        var rows = table.Rows.Where(r => r.Any(c => c.Length > 0)).ToList();
        if (rows.Count == 0)
        {
            return;
        }

        var header = new TableHeader(rows[0]);
        if (header.IsPeople || (IsPeople(_section) && rows[0].Count > 1))
        {
            TakePeople(header, header.IsPeople ? rows.Skip(1) : rows);
        }
        else if (header.IsBlocs)
        {
            TakeBlocs(header, rows.Skip(1));
        }
        else if (header.IsDecisions)
        {
            TakeDecisions(header, rows.Skip(1));
        }
        else if (_section == Label.OrdreDuJour && rows[0].Count > 1)
        {
            TakeAgenda(header, header.IsAgenda ? rows.Skip(1) : rows);
        }
        else if (_section == Label.Prochaines)
        {
            foreach (var row in rows.Where(r => !_next.Add(string.Join(" ", r))).Skip(header.IsDates ? 1 : 0))
            {
                _lu.NonAffecte.Add(string.Join(" | ", row));
            }
        }
        else if (_bloc is not null)
        {
            TakeSheet(rows);
        }
        else if (_inPreamble)
        {
            _preamble.AddRange(rows.Select(r => new SourceBlock(SourceKind.Paragraph, Pair(r))));
        }
        else
        {
            // A layout table: its cells are read as the text they hold.
            foreach (var line in rows.SelectMany(r => r).SelectMany(c => c.Split('\n')).Where(l => l.Length > 0))
            {
                Take(new SourceBlock(SourceKind.Paragraph, line));
            }
        }
    }

    private static string Pair(IReadOnlyList<string> row) =>
        row.Count == 2 && row[0].Length is > 0 and < 40 && !row[0].Contains(':', StringComparison.Ordinal)
            ? $"{row[0]} : {row[1]}"
            : string.Join(" ", row.Where(c => c.Length > 0)).ReplaceLineEndings(" ");

    private void TakePeople(TableHeader header, IEnumerable<IReadOnlyList<string>> rows)
    {
        _inPreamble = false;
        foreach (var row in rows)
        {
            if (
                row.Count(c => c.Length > 0) == 1
                && Labels.Of(row.First(c => c.Length > 0).TrimEnd(':', ' ')) is var label
                && IsPeople(label)
            )
            {
                _section = label;
                continue;
            }

            if (header.Person(row, IsPeople(_section) ? _section : Label.Presents) is { } personne)
            {
                _lu.Personnes.Add(personne);
            }
            else
            {
                AppendPeople(string.Join(", ", row.Where(c => c.Length > 0)));
            }
        }
    }

    private void TakeBlocs(TableHeader header, IEnumerable<IReadOnlyList<string>> rows)
    {
        foreach (var row in rows.Where(r => r[0].Length > 0))
        {
            OpenBloc(BlocName(row[0].ReplaceLineEndings(" ")), new SourceBlock(SourceKind.Paragraph, row[0]), keepSection: true);
            for (var column = 1; column < row.Count; column++)
            {
                OpenPart(IsOfBloc(header.PartOf(column)) ? header.PartOf(column) : Label.PointsActualite);
                foreach (var line in row[column].Split('\n').Where(l => l.Trim().Length > 0))
                {
                    AppendToBloc(new SourceBlock(SourceKind.ListItem, line), Dash().Replace(line, ""));
                }
            }
        }

        _bloc = null;
    }

    private void TakeDecisions(TableHeader header, IEnumerable<IReadOnlyList<string>> rows)
    {
        Leave();
        _section = Label.Decisions;
        foreach (var row in rows)
        {
            var (qui, quand) = (TableHeader.Cell(row, header.Who), TableHeader.Cell(row, header.When));
            var texte = string.Join(" – ", row.Where((c, i) => c.Length > 0 && i != header.Who && i != header.When && i != header.Rank));
            _lu.Decisions.Add(Decisions.Parse(texte, qui, quand));
        }
    }

    private void TakeAgenda(TableHeader header, IEnumerable<IReadOnlyList<string>> rows)
    {
        foreach (var row in rows)
        {
            var title = TableHeader.Cell(row, header.Subject) ?? row.FirstOrDefault(c => c.Length > 0) ?? "";
            var lines = title.Split('\n');
            var others = row.Where(c => c.Length > 0 && c != title);
            _lu.OrdreDuJour.Add(new PointLu(string.Join(" – ", others.Prepend(lines[0])), [.. lines.Skip(1)]));
        }
    }

    private void TakeSheet(List<IReadOnlyList<string>> rows)
    {
        var last = new string?[rows.Max(r => r.Count)];
        foreach (var row in rows)
        {
            if (
                row.Count == 2
                && row[0].Length is > 0 and < 60
                && Fiche.Parse(row[0]).Pairs.Count == 0
                && Fiche.Parse(row[1]).Pairs.Count == 0
                && last.All(l => l is null)
            )
            {
                Fiche.Add(_bloc!, row[0].TrimEnd(':', ' '), row[1]);
                continue;
            }

            for (var column = 0; column < row.Count; column++)
            {
                _ficheLabel = last[column];
                foreach (var line in row[column].Split('\n').Where(l => l.Trim().Length > 0))
                {
                    AppendToFiche(line.Trim());
                }

                last[column] = _ficheLabel;
            }
        }
    }

    [GeneratedRegex(@"^\s*[-–•]\s*", RegexOptions.None, 1000)]
    private static partial Regex Dash();
}
