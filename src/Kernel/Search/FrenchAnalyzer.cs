using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text;
using Maillage.Kernel.Text;

namespace Maillage.Kernel.Search;

/// <summary>A word of a text: where it stands, how it is spelled without accents, and its stem.</summary>
/// <param name="Start">In characters of the text.</param>
public readonly record struct SearchToken(int Start, int Length, string Word, string Stem);

/// <summary>Cuts a French text into the words that search compares: no case, no accent, no elision (« l’école »), ligatures opened, compounds
/// and inclusive forms (« chef·fe·s ») cut into theirs, plurals and conjugations taken back to their stem.</summary>
public static class FrenchAnalyzer
{
    /// <summary>Changes with the stems: what was indexed by another is indexed again.</summary>
    public const int Version = 2;

    private const int MaxWord = 64;
    private const int MaxKnown = 50_000;

    private static readonly FrozenSet<string> Elisions = "l d j m n s t c qu jusqu lorsqu puisqu quoiqu presqu".Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> InclusiveEnds =
        "e s es ne nes fe fes le les te tes se ses ve ves rice rices trice trices euse euses esse esses iere ieres ere eres ive ives elle elles"
            .Split(' ')
            .ToFrozenSet();

    /// <summary>Forms that no rule of suffixes brings together, by the form they are kept under.</summary>
    private static readonly FrozenDictionary<string, string> Irregular = new Dictionary<string, string>
    {
        ["travaux"] = "travail",
        ["yeux"] = "oeil",
        ["baux"] = "bail",
        ["vitraux"] = "vitrail",
        ["lis"] = "lire",
        ["lit"] = "lire",
        ["lisons"] = "lire",
        ["lisez"] = "lire",
        ["lisent"] = "lire",
        ["lisant"] = "lire",
        ["lu"] = "lire",
        ["lus"] = "lire",
        ["lue"] = "lire",
        ["lues"] = "lire",
        ["relit"] = "relire",
        ["relis"] = "relire",
        ["relisent"] = "relire",
        ["relu"] = "relire",
        ["relue"] = "relire",
        ["relues"] = "relire",
        ["relus"] = "relire",
        ["nouvel"] = "nouveau",
        ["nouvelle"] = "nouveau",
        ["nouvelles"] = "nouveau",
        ["écrit"] = "écrire",
        ["écrits"] = "écrire",
        ["écrite"] = "écrire",
        ["écrites"] = "écrire",
        ["écrivent"] = "écrire",
        ["écrivons"] = "écrire",
        ["appris"] = "apprendre",
        ["apprend"] = "apprendre",
        ["apprennent"] = "apprendre",
        ["inscrit"] = "inscrire",
        ["inscrits"] = "inscrire",
        ["inscrite"] = "inscrire",
        ["inscrites"] = "inscrire",
        ["inscrivent"] = "inscrire",
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> StopWords = (
        "le la les l un une des du de d au aux et ou a en dans par pour sur avec sans sous que qui quoi dont ce cet cette ces se sa son ses "
        + "leur leurs notre nos votre vos mon ma mes ton ta tes il elle ils elles on nous vous je tu ne pas est sont ete etre ont y comme si "
        + "mais donc or ni car c s n qu"
    )
        .Split(' ')
        .ToFrozenSet();

    /// <summary>A word that says nothing alone: left out of a search, never out of an expression.</summary>
    public static bool IsStopWord(string word) => StopWords.Contains(word);

    /// <summary>The stems of a text, a space between two: what both databases index as it is.</summary>
    public static string Stems(string text) => string.Join(' ', Tokens(text).Select(t => t.Stem));

    public static IEnumerable<SearchToken> Tokens(string text)
    {
        for (var i = 0; i < text.Length; )
        {
            if (!IsWordCharacter(text, i))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < text.Length && IsWordCharacter(text, i))
            {
                i++;
            }

            if (Token(text, start, i) is { } token)
            {
                yield return token;
            }
        }
    }

    /// <summary>The words that come most are met again and again: their stems are kept, and found without a copy of the word.</summary>
    private static readonly ConcurrentDictionary<string, (string Word, string Stem)> Known = new(StringComparer.Ordinal);

    private static readonly ConcurrentDictionary<string, (string Word, string Stem)>.AlternateLookup<ReadOnlySpan<char>> KnownSpans =
        Known.GetAlternateLookup<ReadOnlySpan<char>>();

    private static int _known;

    /// <summary>Null for what stands for nothing: an elided article, the other gender of a word.</summary>
    private static SearchToken? Token(string text, int start, int end)
    {
        Span<char> room = stackalloc char[MaxWord];
        var word = text.AsSpan(start, end - start);
        // Below the combining marks, every letter is composed already (https://unicode.org/reports/tr15/).
        ReadOnlySpan<char> lower =
            word.Length <= MaxWord && !word.ContainsAnyInRange('\u0300', '\uFFFF')
                ? room[..word.ToLowerInvariant(room)]
                : word.ToString().Normalize(NormalizationForm.FormC).ToLowerInvariant().AsSpan();
        if (IsElided(text, end, lower) || IsInclusiveEnd(text, start, lower))
        {
            return null;
        }

        lower = lower.Length <= MaxWord ? lower : lower[..MaxWord];
        if (!KnownSpans.TryGetValue(lower, out var known))
        {
            known = Analyze(lower.ToString());
            if (_known < MaxKnown && KnownSpans.TryAdd(lower, known))
            {
                Interlocked.Increment(ref _known);
            }
        }

        return new SearchToken(start, end - start, known.Word, known.Stem);
    }

    private static (string Word, string Stem) Analyze(string lower)
    {
        var open = lower.Replace("œ", "oe", StringComparison.Ordinal).Replace("æ", "ae", StringComparison.Ordinal);
        var stem = FrenchStemmer.Stem(Irregular.GetValueOrDefault(open) ?? Singular(open));
        return (Slugs.WithoutAccents(open), Slugs.WithoutAccents(stem));
    }

    // The stemmer leaves this s, that may be of the singular: « vélos », « amis », « menus » would not meet their singular. Taken from
    // « repas » or « avis », it is missed by nobody; « mois » would meet « moi ».
    private static string Singular(string word) =>
        word.Length > 3 && word[^1] == 's' && (word[^2] is 'a' or 'i' or 'o' or 'u') && word is not ("mois" or "fois") ? word[..^1] : word;

    // A combining accent belongs to the letter before it.
    private static bool IsWordCharacter(string text, int i) =>
        char.IsLetterOrDigit(text[i]) || (i > 0 && char.GetUnicodeCategory(text[i]) == System.Globalization.UnicodeCategory.NonSpacingMark);

    private static bool IsElided(string text, int end, ReadOnlySpan<char> word) =>
        end + 1 < text.Length && text[end] is '\'' or '’' && char.IsLetter(text[end + 1]) && Elisions.Contains(word.ToString());

    // « coordinateur·rice », « présent.e.s », « habitant(e)s »: the first form stands for all.
    private static bool IsInclusiveEnd(string text, int start, ReadOnlySpan<char> word) =>
        start > 1
        && text[start - 1] is '·' or '•' or '.' or '(' or ')'
        && char.IsLetter(text[start - 2]) | text[start - 2] == ')'
        && InclusiveEnds.Contains(Slugs.WithoutAccents(word.ToString()));
}
