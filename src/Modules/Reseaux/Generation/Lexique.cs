namespace Maillage.Reseaux.Generation;

/// <summary>Pieces of sentences, by kind, the commonest first (lexique.txt).</summary>
internal static class Lexique
{
    private static readonly Dictionary<string, string[]> Listes = Lire();

    public static string[] Themes => Listes["Themes"];
    public static string[] Angles => Listes["Angles"];
    public static string[] Sujets => Listes["Sujets"];
    public static string[] Faits => Listes["Faits"];
    public static string[] Verbes => Listes["Verbes"];
    public static string[] Objets => Listes["Objets"];
    public static string[] Publics => Listes["Publics"];
    public static string[] Moments => Listes["Moments"];
    public static string[] Effets => Listes["Effets"];
    public static string[] Demandes => Listes["Demandes"];
    public static string[] Intitules => Listes["Intitules"];
    public static string[] Prenoms => Listes["Prenoms"];
    public static string[] Noms => Listes["Noms"];

    private static Dictionary<string, string[]> Lire()
    {
        using var reader = new StreamReader(Referentiel.Ouvrir("lexique.txt"));
        return reader
            .ReadToEnd()
            .Split("# ", StringSplitOptions.RemoveEmptyEntries)
            .Select(s => s.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            .ToDictionary(s => s[0], s => s[1..]);
    }
}
