using System.Text;

namespace Maillage.Kernel.Search;

/// <summary>A word being cut from its end, with the regions where suffixes may go: RV, R1 and R2 of the Snowball algorithm.</summary>
internal sealed class StemmedWord
{
    private static readonly string[] ShortHeads = ["par", "col", "tap"];
    private readonly StringBuilder _text;
    private readonly int _rv;
    private readonly int _r1;
    private readonly int _r2;

    public StemmedWord(string word)
    {
        _text = new StringBuilder(word);
        _rv = StartOfRv(word);
        _r1 = AfterVowelAndConsonant(word, 0);
        _r2 = AfterVowelAndConsonant(word, _r1);
    }

    public int Length => _text.Length;

    public char this[int i] => _text[i];

    public static bool IsVowel(char c) => "aeiouyâàëéêèïîôûù".Contains(c, StringComparison.Ordinal);

    public bool EndsWith(string suffix) => EndsWith(suffix, 0);

    /// <summary>The suffix lies wholly in RV.</summary>
    public bool EndsInRv(string suffix) => EndsWith(suffix, _rv);

    public bool IsInRv(int start) => start >= _rv;

    public bool IsInR1(int start) => start >= _r1;

    public bool IsInR2(int start) => start >= _r2;

    /// <summary>Cuts the suffix where the word has it.</summary>
    public bool ReplaceEnd(string suffix, string by)
    {
        if (!EndsWith(suffix))
        {
            return false;
        }

        Replace(suffix.Length, by);
        return true;
    }

    public bool DeleteInR2(string suffix)
    {
        if (!EndsWith(suffix, _r2))
        {
            return false;
        }

        Replace(suffix.Length, "");
        return true;
    }

    public void Replace(int length, string by)
    {
        _text.Length -= length;
        _text.Append(by);
    }

    public void Set(int i, char c) => _text[i] = c;

    public override string ToString() => _text.ToString();

    private bool EndsWith(string suffix, int from)
    {
        var start = _text.Length - suffix.Length;
        if (start < from)
        {
            return false;
        }

        for (var i = 0; i < suffix.Length; i++)
        {
            if (_text[start + i] != suffix[i])
            {
                return false;
            }
        }

        return true;
    }

    // After two vowels, the third letter; otherwise after the next vowel that is not the first letter.
    private static int StartOfRv(string word)
    {
        if (
            word.Length > 2
            && ((IsVowel(word[0]) && IsVowel(word[1])) || Array.Exists(ShortHeads, h => word.StartsWith(h, StringComparison.Ordinal)))
        )
        {
            return 3;
        }

        for (var i = 1; i < word.Length; i++)
        {
            if (IsVowel(word[i]))
            {
                return i + 1;
            }
        }

        return word.Length;
    }

    private static int AfterVowelAndConsonant(string word, int from)
    {
        var seen = false;
        for (var i = from; i < word.Length; i++)
        {
            var isVowel = IsVowel(word[i]);
            if (seen && !isVowel)
            {
                return i + 1;
            }

            seen = seen || isVowel;
        }

        return word.Length;
    }
}
