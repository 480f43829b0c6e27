using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Maillage.Documents.Reading;

/// <summary>The parts that minutes of meetings have, whatever their template.</summary>
internal enum Label
{
    None,
    Objectifs,
    OrdreDuJour,
    Presents,
    Excuses,
    Absents,
    Personnes,
    Animation,
    Meteo,
    ActualitesNationales,
    ActualitesRegionales,
    ActualitesLocales,
    Bloc,
    Fiche,
    Rappel,
    PointsActualite,
    Questionnements,
    Echanges,
    Besoins,
    Actions,
    Presentations,
    Decisions,
    Prochaines,
}

/// <summary>Recognises the words that open a part: inclusive writing, accents, numbers and typing slips aside.</summary>
internal static partial class Labels
{
    private const int MaxHead = 110;

    private static readonly (Label Label, Regex Pattern)[] Known =
    [
        (Label.Bloc, BlocPattern()),
        (Label.ActualitesNationales, NationalesPattern()),
        (Label.ActualitesRegionales, RegionalesPattern()),
        (Label.ActualitesLocales, LocalesPattern()),
        (Label.Objectifs, ObjectifsPattern()),
        (Label.OrdreDuJour, OrdreDuJourPattern()),
        (Label.Excuses, ExcusesPattern()),
        (Label.Absents, AbsentsPattern()),
        (Label.Presents, PresentsPattern()),
        (Label.Personnes, PersonnesPattern()),
        (Label.Animation, AnimationPattern()),
        (Label.Meteo, MeteoPattern()),
        (Label.Rappel, RappelPattern()),
        (Label.PointsActualite, PointsPattern()),
        (Label.Questionnements, QuestionnementsPattern()),
        (Label.Echanges, EchangesPattern()),
        (Label.Actions, ActionsPattern()),
        (Label.Besoins, BesoinsPattern()),
        (Label.Decisions, DecisionsPattern()),
        (Label.Prochaines, ProchainesPattern()),
        (Label.Presentations, PresentationsPattern()),
        (Label.Fiche, FichePattern()),
    ];

    /// <summary>The label that the whole of a short text is; None otherwise.</summary>
    public static Label Of(string head)
    {
        if (head.Length is 0 or > MaxHead)
        {
            return Label.None;
        }

        var key = Key(head);
        return Known.FirstOrDefault(k => k.Pattern.IsMatch(key)).Label;
    }

    public static bool IsLabel(string text) => Of(text.TrimEnd(' ', ':')) != Label.None;

    /// <summary>True for « Météo du jour : … » as for « Météo du jour ».</summary>
    public static bool StartsWithLabel(string text) => Of(Head(text).Head) != Label.None || text.StartsWith('*');

    /// <summary>« Point d’actualité : la convention est signée » → its head, and what follows the colon.</summary>
    public static (string Head, string? After) Head(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon is > 0 and < MaxHead ? (text[..colon].Trim(), text[(colon + 1)..].Trim()) : (text, null);
    }

    /// <summary>Lower case, no accent, no inclusive ending, no numbering, single spaces.</summary>
    public static string Key(string text)
    {
        var plain = new StringBuilder();
        foreach (var c in Inclusive().Replace(text.Replace("œ", "oe"), "$1").Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                plain.Append(char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ');
            }
        }

        return Numbering().Replace(Spaces().Replace(plain.ToString(), " ").Trim(), "");
    }

    // « présent.e.s », « présent·e·s », « présent(e)s », « présent-e-s » → « présents »
    [GeneratedRegex(@"(?<=\p{L})(?:[.·•-]e[.·•-]?|\(e?s?\)|[.·]es?[.·]?|\(es?\))(s?)(?!\p{L})", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Inclusive();

    [GeneratedRegex(@"^(?:(?:\d{1,2}|[ivx]{1,4}|[a-h]) )+(?=[a-z]{3})|^(?:partie|point) \d+ ", RegexOptions.None, 1000)]
    private static partial Regex Numbering();

    [GeneratedRegex(@" {2,}", RegexOptions.None, 1000)]
    private static partial Regex Spaces();
}
