using System.Text.RegularExpressions;
using Maillage.Documents.Reading;

namespace Maillage.Documents.Lecture;

/// <summary>When a label opens its part, and when the same words are only content.</summary>
internal sealed partial class Walker
{
    private bool MayOpen(Label label, SourceBlock block, string text, string? after)
    {
        var standsOut = block.Kind == SourceKind.Heading || block.Strong;
        var alone = string.IsNullOrEmpty(after);
        // « 3. Prochaines dates » is a heading as often as an item.
        var item = block.Kind == SourceKind.ListItem && block.Number is null;
        if (label == Label.Bloc && Actualites().IsMatch(text) && text.Length < ShortLine && _section != Label.OrdreDuJour)
        {
            return true;
        }

        if (alone && after is null && !standsOut && (text.Length > ShortLine || text[^1] is '.' or ';' or ',' || block.Level > 0))
        {
            return false;
        }

        if (
            _section == Label.OrdreDuJour
            && block.Kind == SourceKind.ListItem
            && !standsOut
            && !(block.Number == 1 && _lu.OrdreDuJour.Count > 0)
        )
        {
            return label == Label.Bloc
                ? _lu.OrdreDuJour.Count > 0 && Actualites().IsMatch(text) && FrenchCase.IsCapitals(text.Split(' ')[^1])
                : IsPeople(label) && after is not null;
        }

        if (IsOfBloc(label) && _bloc is null)
        {
            return label == Label.Besoins && (standsOut || after is not null || !item);
        }

        return label switch
        {
            Label.Bloc => NamesBloc(text, standsOut),
            Label.Objectifs or Label.OrdreDuJour or Label.Meteo or Label.Animation => _bloc is null || standsOut,
            Label.Presentations => standsOut || (!item && (alone || (after!.Length < ShortLine && !EndsSentence(after)))),
            Label.Decisions => _bloc is null || alone,
            Label.Prochaines => _bloc is null || standsOut || (!item && alone),
            Label.Presents or Label.Excuses or Label.Absents or Label.Personnes => standsOut || after is not null || !item,
            _ => standsOut || after is not null || !item,
        };
    }

    // « Cité éducative du Grand Val – 18 mars 2025 » above the first part is a title, not the bloc of a cité.
    private bool NamesBloc(string text, bool standsOut) =>
        !FrenchDates.Days(text).Any(d => d.Year is not null) && (!_inPreamble || standsOut || Actualites().IsMatch(text));

    /// <summary>« 3. Questions diverses », announced in the agenda and found again below, heads a part of its own.
    /// Found again in the agenda itself, it says that the agenda is over.</summary>
    private bool RepeatsAgenda(string text) =>
        text.Length < ShortLine && _lu.OrdreDuJour.Any(p => Labels.Key(p.Titre) == Labels.Key(text.TrimEnd(':', ' ')));

    // « 1. ACTUALITÉS », « 2. TOUR DE TABLE », then « 3. POINT SUR LE BUDGET ».
    private bool FollowsInRank(SourceBlock block, string text) =>
        _rank > 0 && block.Strong && block.Number == _rank + 1 && text.Length < ShortLine && _section != Label.OrdreDuJour;

    /// <summary>« La séance est ouverte à 14 h 05 », « La séance est levée à 16 h 20 »: the hours of official minutes.</summary>
    private bool TakesHour(string text)
    {
        if (
            SessionHour().Match(text) is not { Success: true } session
            || FrenchDates.Hours($"{session.Groups["hour"].Value}") is not { } hour
        )
        {
            return false;
        }

        if (session.Groups["end"].Success)
        {
            _lu.HeureFin = hour.From;
        }
        else
        {
            Leave();
            _lu.HeureDebut = hour.From;
        }

        _lu.Mentions.Add(text);
        return true;
    }

    /// <summary>« Point n° 3 – Divers »: one point of the agenda begins, what was open is over.</summary>
    private bool HeadsPoint(string text) => text.Length < ShortLine && _section != Label.OrdreDuJour && PointHeading().IsMatch(text);

    private static bool IsOfBloc(Label label) =>
        label
            is Label.Fiche
                or Label.Rappel
                or Label.PointsActualite
                or Label.Questionnements
                or Label.Echanges
                or Label.Besoins
                or Label.Actions;

    private static bool IsPeople(Label label) =>
        label is Label.Presents or Label.Excuses or Label.Absents or Label.Personnes or Label.Animation;

    [GeneratedRegex(
        @"^(?:La|L['’])\s?(?:séance|réunion|rencontre|assemblée)\b[^.]{0,40}?\b(?:(?<start>ouverte|ouvre|commence|débute)|(?<end>levée|lève|close|clôt|termine|achève))\b[^.]{0,20}?\bà (?<hour>\d{1,2}\s?[h:](?:\s?\d{2})?(?:eures)?)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex SessionHour();

    [GeneratedRegex(@"^(?:Point|Sujet|Question|Partie)\s*n\s?[°o]\s*\d{1,2}\s*[:.–—-]*\s*(?=\p{L})", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex PointNumber();

    [GeneratedRegex(@"^(?:Point|Sujet|Question|Partie)\s*n\s?[°o]\s*\d{1,2}\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex PointHeading();

    [GeneratedRegex(@"^(?:bien |très )?(?:cordialement|à vous|à bientôt)\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Closing();

    [GeneratedRegex(@"[\p{L}-]+", RegexOptions.None, 1000)]
    private static partial Regex Words();

    [GeneratedRegex(@"^\s*(?:Les )?Actualités? ", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Actualites();
}
