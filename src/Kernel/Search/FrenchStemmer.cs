using System.Text;

namespace Maillage.Kernel.Search;

/// <summary>Takes a French word back to its stem, so that « collèges », « collégiens » and « collège » may meet: the Snowball algorithm
/// (https://snowballstem.org/algorithms/french/stemmer.html), written anew. A test compares it with the original over a dictionary.</summary>
public static class FrenchStemmer
{
    /// <param name="word">In small letters, accents kept.</param>
    public static string Stem(string word)
    {
        var stem = new StemmedWord(Mark(word));
        if (StemSuffixes.RemoveStandard(stem) || StemSuffixes.RemoveIVerb(stem) || StemSuffixes.RemoveVerb(stem))
        {
            if (!stem.ReplaceEnd("Y", "i"))
            {
                stem.ReplaceEnd("ç", "c");
            }
        }
        else
        {
            StemSuffixes.RemoveResidual(stem);
        }

        StemSuffixes.Undouble(stem);
        StemSuffixes.Unaccent(stem);
        return Unmark(stem.ToString());
    }

    /// <summary>Vowels that sound as consonants are set in capitals: « U » in « quai », « I » between two vowels, « Y » beside one. Each
    /// place is looked at until nothing changes there: what is marked is no vowel any more.</summary>
    private static string Mark(string word)
    {
        var marked = new StringBuilder(word);
        for (var i = 0; i < marked.Length; i++)
        {
            while (MarkAt(marked, i)) { }
        }

        return marked.ToString();
    }

    private static bool MarkAt(StringBuilder word, int i)
    {
        char At(int n) => n < word.Length ? word[n] : ' ';
        var (here, next) = (At(i), At(i + 1));
        if (StemmedWord.IsVowel(here) && ((next is 'u' or 'i' && StemmedWord.IsVowel(At(i + 2))) || next == 'y'))
        {
            word[i + 1] = char.ToUpperInvariant(next);
            return true;
        }

        if (here is 'ë' or 'ï')
        {
            word[i] = here == 'ë' ? 'e' : 'i';
            word.Insert(i, 'H');
            return true;
        }

        if (here == 'y' && StemmedWord.IsVowel(next))
        {
            word[i] = 'Y';
            return true;
        }

        if (here == 'q' && next == 'u')
        {
            word[i + 1] = 'U';
            return true;
        }

        return false;
    }

    private static string Unmark(string stem) =>
        stem.Replace("He", "ë", StringComparison.Ordinal)
            .Replace("Hi", "ï", StringComparison.Ordinal)
            .Replace("H", "", StringComparison.Ordinal)
            .Replace('I', 'i')
            .Replace('U', 'u')
            .Replace('Y', 'y');
}
