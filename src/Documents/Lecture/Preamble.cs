using System.Globalization;
using System.Text.RegularExpressions;
using Maillage.Documents.Reading;

namespace Maillage.Documents.Lecture;

/// <summary>What stands above the first part: title, number, date, hours, way of meeting, place.</summary>
internal static partial class Preamble
{
    public static void Read(CompteRenduLu lu, IReadOnlyList<SourceBlock> blocks, string fileName)
    {
        var text = string.Join('\n', blocks.Select(b => b.FullText));
        ReadWhen(lu, text);
        lu.Modalite = FrenchDates.ModaliteOf(text);
        var place = PlaceLine().Match(text) is { Success: true } labelled ? labelled : PlaceAfterHours().Match(text);
        lu.Lieu = place.Success ? place.Groups["place"].Value.Trim(' ', '.', ',', ';') : null;
        lu.Numero = Number().Match(text) is { Success: true } number
            ? int.Parse(number.Groups["n"].ValueSpan, NumberStyles.Integer, CultureInfo.InvariantCulture)
            : null;
        Title(lu, blocks);
        DateFromName(lu, fileName);
    }

    private static void ReadWhen(CompteRenduLu lu, string text)
    {
        var day = FrenchDates.Days(text).FirstOrDefault(d => d.Year is not null);
        lu.Date = day?.Date;
        var hours = FrenchDates.Hours(text);
        // Official minutes say when the meeting was opened and closed: that wins.
        (lu.HeureDebut, lu.HeureFin) = (lu.HeureDebut ?? hours?.From, lu.HeureFin ?? hours?.To);
    }

    private const int MaxLine = 1000;

    // The date, hours and place are taken out of the lines; what is left of the first ones is the title.
    private static void Title(CompteRenduLu lu, IReadOnlyList<SourceBlock> blocks)
    {
        // Nobody writes a title, a date or a place so long: such a line is kept as it is.
        lu.NonAffecte.AddRange(blocks.Where(b => b.FullText.Length > MaxLine).Select(b => b.FullText));
        var lines = blocks.Where(b => b.FullText.Length <= MaxLine).Select(b => (Block: b, Left: Strip(b.FullText, lu))).ToList();
        var titled = lines
            .Where(l =>
                l.Left.Length > 2 && !Generic().IsMatch(l.Left) && !OnlyNumber().IsMatch(l.Left) && l.Block.Kind != SourceKind.Table
            )
            .ToList();
        titled = Greeting().IsMatch(titled.FirstOrDefault().Left ?? "") ? [] : titled;
        var start = titled.FindIndex(l => l.Block.Kind == SourceKind.Heading);
        var title = titled
            .Skip(Math.Max(0, start))
            .TakeWhile((l, i) => i == 0 || (i < 3 && IsTitleLine(l.Block, l.Left) && start < 0))
            .ToList();
        lu.Titre =
            title.Count > 0
                ? string.Join(' ', title.Select(l => l.Left))
                : lines.Select(l => l.Block.Text).FirstOrDefault(t => t.Length > 0 && OnlyNumber().IsMatch(t));
        foreach (var (block, _) in titled.Except(title))
        {
            lu.NonAffecte.Add(block.FullText);
        }

        foreach (var table in lines.Where(l => l.Block.Kind == SourceKind.Table && l.Left.Length > 0))
        {
            lu.NonAffecte.Add(table.Block.FullText);
        }
    }

    private static bool IsTitleLine(SourceBlock block, string left) =>
        left.Length < 90 && block.Kind != SourceKind.ListItem && !left.EndsWith('.') && !left.Contains(':', StringComparison.Ordinal);

    private static string Strip(string text, CompteRenduLu lu)
    {
        text = PlaceAfterHours().Replace(text, "${hours}");
        foreach (
            var day in FrenchDates.Days(text).Where(d => d.Date == lu.Date && lu.Date is not null).OrderByDescending(d => d.Index).Take(1)
        )
        {
            text = text.Remove(day.Index, day.Length).Insert(day.Index, " ");
        }

        if (FrenchDates.Hours(text) is { } hours && hours.From == lu.HeureDebut)
        {
            text = text.Remove(hours.Index, hours.Length).Insert(hours.Index, " ");
        }

        text = PlaceLine().Replace(text, "");
        text = WhenWords().Replace(text, " ");
        return Edges().Replace(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), "");
    }

    private static void DateFromName(CompteRenduLu lu, string fileName)
    {
        var named = FrenchDates.Days(fileName.Replace('_', '-')).FirstOrDefault(d => d.Year is not null)?.Date;
        if (lu.Date is null && named is { } date)
        {
            lu.Date = date;
            lu.Remarques.Add($"La date ({date:dd/MM/yyyy}) vient du nom du fichier : le document ne la dit pas.");
        }
    }

    [GeneratedRegex(
        @"(?:compte[\s-]*rendu|réunion|rencontre|séance|CR|procès-verbal|copil)(?:\s+\p{L}+){0,3}\s*(?:n\s?[°oº]\s*)(?<n>\d{1,3})\b|compte[\s-]*rendu\s+(?<n>\d{1,3})(?!\d|[\s ]*(?:er|janv|f[ée]v|mars|avr|mai|juin|juil|ao|sep|oct|nov|d[ée]c|/))",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Number();

    [GeneratedRegex(@"^(?:compte[\s-]*rendu|CR)\s*(?:n\s?[°oº]\s*)?\d{1,3}$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex OnlyNumber();

    // What is left of « Réunion du 21/03/2023 » once the date is read.
    [GeneratedRegex(@"^\W*(?:(?:réunion|rencontre|séance|format|compte[\s-]*rendu|du|de|le|la|n°)\W*)+$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Generic();

    [GeneratedRegex(@"^(?:bonjour|bonsoir|chers?|chères?|mesdames)\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Greeting();

    [GeneratedRegex(@"(?:^|\n|(?<=[\s–-]))[Ll]ieu\s*:\s*(?<place>[^\n|]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PlaceLine();

    // « 9h30 – 12h00, Maison des associations, Vaulx-en-Velin (et en visio) »
    [GeneratedRegex(
        @"(?<hours>\d{1,2}\s?h(?:\s?\d{2})?)\s*[,|–-]\s*(?<place>(?i:salle|mairie|collège|lycée|maison|centre|médiathèque|préfecture|espace|hôtel|locaux|amphithéâtre|théâtre|université)\b[^\n(|]{0,80})(?:\([^\n)]*\))?",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex PlaceAfterHours();

    [GeneratedRegex(
        @"(?:^|\s)(?:date|horaires?|heures?|modalités?)\s*:|(?<!\p{L})(?:en |au format )?(?:distanciel|présentiel|visioconférence|visio|hybride)(?!\p{L})",
        RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex WhenWords();

    [GeneratedRegex(@"^[\s,;:.–—|-]+|(?:[\s,;:–—|(-]|\b(?:du|le|de|à|en|au|et)\b)+$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Edges();
}
