namespace Maillage.Rencontres.Redaction;

/// <summary>How far two words are from each other.</summary>
internal static class Lettres
{
    /// <summary>Levenshtein: letters to add, drop or change.</summary>
    public static int Distance(string a, string b)
    {
        var ligne = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonale = ligne[0];
            ligne[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = diagonale + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonale = ligne[j];
                ligne[j] = Math.Min(change, 1 + Math.Min(ligne[j], ligne[j - 1]));
            }
        }

        return ligne[b.Length];
    }
}
