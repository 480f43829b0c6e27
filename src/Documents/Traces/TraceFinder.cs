using System.Text.RegularExpressions;
using Maillage.Documents.Lecture;
using Maillage.Documents.Reading;

namespace Maillage.Documents.Traces;

/// <summary>Finds in a French text what speaks of people, or tells how to reach them: see <see cref="TraceKind"/>. It proposes to somebody
/// who decides: it would rather find too much than too little, and never claims to find everything. A first name alone, a nickname, a name
/// that nothing announces are not found; the names of streets, schools and halls are left.</summary>
public static class TraceFinder
{
    /// <summary>A hint that the word is a first name met in France, whatever its accents and capitals.</summary>
    public static bool IsFirstName(string word) => word.Length > 1 && FirstNames.Contains(word);

    /// <summary>« Les », « Nous », « Avec »: a word that often begins a sentence, and no name.</summary>
    public static bool BeginsSentences(string word) => TraceWords.Starts(Lecture.FrenchCase.Person(word));

    /// <summary>What begins there is the name of a street, a school, a hall: « rue de la », « collège » stand before.</summary>
    public static bool NamesAPlace(string text, int start) => TraceWords.NamesAPlace(text, start);

    /// <summary>In the order of the text; two finds never overlap, the surest keeps the words.</summary>
    public static IReadOnlyList<Trace> Find(string text)
    {
        var found = new List<Trace>();
        foreach (var trace in Candidates(text))
        {
            if (!found.Exists(f => f.Start < trace.End && trace.Start < f.End))
            {
                found.Add(trace);
            }
        }

        return [.. found.OrderBy(t => t.Start)];
    }

    private static IEnumerable<Trace> Candidates(string text) =>
        All(TracePatterns.Mail(), TraceKind.Mail, text)
            .Concat(All(TracePatterns.Phone(), TraceKind.Phone, text))
            .Concat(All(TracePatterns.PostalAddress(), TraceKind.PostalAddress, text))
            .Concat(All(TracePatterns.Title(), TraceKind.Title, text, m => !IsOffice(m)))
            .Concat(Names(TracePatterns.FirstThenName(), text))
            .Concat(Names(TracePatterns.NameThenFirst(), text))
            .Concat(All(TracePatterns.Spoken(), TraceKind.FullName, text, m => IsName(m) && !IsTitleWord(m.Groups["first"].Value)))
            .Concat(All(TracePatterns.Initials(), TraceKind.Initials, text, AreInitials));

    private static IEnumerable<Trace> All(Regex pattern, TraceKind kind, string text, Func<Match, bool>? keep = null)
    {
        // A match refused may hide another that begins inside it.
        for (var match = pattern.Match(text); match.Success; match = pattern.Match(text, Next(match, keep)))
        {
            if (keep is null || keep(match))
            {
                var place = match.Groups["found"] is { Success: true } group ? group : match;
                yield return new Trace(kind, place.Index, place.Value);
            }
        }
    }

    private static int Next(Match match, Func<Match, bool>? keep) =>
        keep is null || keep(match) ? match.Index + match.Length : match.Index + 1;

    private static IEnumerable<Trace> Names(Regex pattern, string text) =>
        from match in Matches(pattern, text)
        where IsFirstName(match.Groups["first"].Value) && IsName(match) && !TraceWords.NamesAPlace(text, match.Index)
        let kind = match.Groups["name"].Value is [_, '.'] ? TraceKind.Initials : TraceKind.FullName
        select new Trace(kind, match.Index, match.Value);

    /// <summary>From every word: « Collège Jean Moulin » is read from « Jean » as well.</summary>
    private static IEnumerable<Match> Matches(Regex pattern, string text)
    {
        for (var match = pattern.Match(text); match.Success; match = pattern.Match(text, match.Index + FirstWord(match.Value)))
        {
            yield return match;
        }
    }

    private static int FirstWord(string found) => found.AsSpan().IndexOfAny(" \u00A0\u202F") is > 0 and var length ? length : found.Length;

    private static bool IsName(Match match) => match.Groups["name"].Value is [_, '.'] || !TraceWords.Starts(match.Groups["name"].Value);

    private static bool IsTitleWord(string word) => TraceWords.Starts(word) || Labels.Key(word) is "m" or "mme" or "mlle";

    /// <summary>« Madame la Préfète », « M. le Maire »: an office, nobody's name.</summary>
    private static bool IsOffice(Match match) => TraceWords.IsOffice(match.Groups["name"].Value);

    private static bool AreInitials(Match match)
    {
        var name = match.Groups["name"];
        if (name.Success)
        {
            return IsName(match) && !TraceWords.IsOffice(name.Value);
        }

        var letters = match.Value.Count(char.IsLetter);
        // « C.A.F. » is an acronym; « J. D. » and « J.-P. D. » are somebody.
        return letters >= 2
            && (letters == 2 || match.Value.AsSpan().ContainsAny(" \u00A0\u202F-"))
            && !TraceWords.Acronyms.Contains(match.Value);
    }
}
