using System.Text.RegularExpressions;

namespace Maillage.Documents.Lecture;

/// <summary>Announced dates of next meetings.</summary>
internal sealed partial class NextMeetings(CompteRenduLu lu)
{
    // Days written without a year, until the date of the meeting itself is known.
    private readonly List<(int Index, DayFound Day)> _yearless = [];

    /// <summary>Adds each day that the text announces; false when it announces none.</summary>
    public bool Add(string text)
    {
        var days = FrenchDates.Days(text).OrderBy(d => d.Index).ToList();
        for (var i = 0; i < days.Count; i++)
        {
            var end = i + 1 < days.Count ? days[i + 1].Index : text.Length;
            var about = text[days[i].Index..end];
            var hours = FrenchDates.Hours(about[days[i].Length..]) ?? (days.Count == 1 ? FrenchDates.Hours(text[..days[i].Index]) : null);
            if (days[i].Year is null)
            {
                _yearless.Add((lu.ProchainesRencontres.Count, days[i]));
            }

            lu.ProchainesRencontres.Add(
                new RencontreLue
                {
                    Date = days[i].Date,
                    HeureDebut = hours?.From,
                    HeureFin = hours?.To,
                    Modalite = FrenchDates.ModaliteOf(days.Count == 1 ? text : about),
                    Lieu = Place(days.Count == 1 ? text : about),
                }
            );
        }

        return days.Count > 0;
    }

    public static bool Announces(string text) => Announcement().IsMatch(text) && FrenchDates.Days(text).Any();

    /// <summary>A day without a year is the first one after the meeting, when the meeting's date is known; unknown otherwise.</summary>
    public void CompleteYears()
    {
        foreach (var (index, day) in _yearless)
        {
            var completed = lu.Date is { } date ? day.After(date) : null;
            lu.ProchainesRencontres[index] = lu.ProchainesRencontres[index] with { Date = completed };
            lu.Remarques.Add(
                completed is { } full
                    ? $"L’année de la prochaine rencontre ({full:dd/MM/yyyy}) n’est pas écrite : elle est déduite de la date de celle-ci."
                    : $"L’année de la prochaine rencontre annoncée le {day.Day}/{day.Month:00} n’est pas écrite, et rien ne permet de la déduire."
            );
        }
    }

    private static string? Place(string text) =>
        PlaceAfter().Match(text) is { Success: true } m ? m.Groups["place"].Value.Trim(' ', ',', '.', ';', ')') : null;

    [GeneratedRegex(
        @"\bprochaine?s?\s+(?:rencontre|réunion|séance|rendez-vous|rdv|visio|visioconférence|session|copil)s?.{0,120}",
        RegexOptions.IgnoreCase | RegexOptions.Singleline,
        1000
    )]
    private static partial Regex Announcement();

    [GeneratedRegex(
        @"(?:[Ll]ieu\s*:\s*|(?<![\p{L}])(?:à|au|aux|dans) (?:la |l['’]|les |le )?(?=\p{Lu}))(?<place>(?!Zoom|Teams)\p{Lu}[^,;.()]{2,70})|[,–-]\s*(?:en |à la |au )?(?<place>(?i:salle|mairie|collège|lycée|maison|centre|médiathèque|préfecture|espace|hôtel)\b[^,;.()]{0,60})|\ben (?<place>mairie|préfecture)\b",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex PlaceAfter();
}
