using System.Text.RegularExpressions;

namespace Maillage.Rencontres;

/// <summary>Several texts written as one, each begun by a mark of its own (« - », « Qui : »). A line that only looks like a mark is moved in
/// by two spaces, and moved back when read: what is written is what is read.</summary>
internal static partial class LignesMarquees
{
    /// <summary>Every line but the first.</summary>
    public static string Proteger(string texte, Regex marque) =>
        string.Join('\n', texte.Split('\n').Select((ligne, i) => i > 0 && Ressemble(ligne, marque) ? $"  {ligne}" : ligne));

    public static string Rendre(string ligne, Regex marque) =>
        ligne.StartsWith("  ", StringComparison.Ordinal) && Ressemble(ligne, marque) ? ligne[2..] : ligne;

    /// <summary>A mark, however far it was moved in.</summary>
    private static bool Ressemble(string ligne, Regex marque) => marque.IsMatch(Retraits().Replace(ligne, ""));

    [GeneratedRegex("^(?:  )+", RegexOptions.None, 1000)]
    private static partial Regex Retraits();
}
