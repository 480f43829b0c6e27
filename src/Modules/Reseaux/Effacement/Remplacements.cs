using Maillage.Kernel.Text;

namespace Maillage.Reseaux.Effacement;

/// <summary>What is said in place of what is erased.</summary>
internal static class Remplacements
{
    private const string Adresse = "adresse effacée";
    private const string Coordonnee = "coordonnée effacée";
    private const string DansUneAdresse = "une-personne";

    /// <summary>Where the whole words do not fit: never longer than what they replace.</summary>
    private const string Court = "X.";
    private static readonly string Nom = Personne.Anonyme.ToLower(French.Culture);

    /// <param name="texte">Where the words stand: a sentence begins with a capital.</param>
    /// <param name="ligne">Addresses of pages stay different from one another.</param>
    public static string De(Mention mention, string texte, Emplacement ou, bool court)
    {
        if (mention.Texte.Length == texte.Trim().Length && mention.Nature == NatureMention.Courriel)
        {
            // A field that holds nothing but an address.
            return "";
        }

        return mention.Nature switch
        {
            _ when court => Court[..Math.Min(Court.Length, mention.Texte.Length)],
            NatureMention.Nom => CommenceUnePhrase(texte, mention.Debut) ? French.Capitalize(Nom) : Nom,
            NatureMention.Adresse => ou.EstUneAdresse ? $"{DansUneAdresse}-{Cles.Hacher(ou.Ligne)[..6]}" : DansUneAdresse,
            NatureMention.Courriel => Adresse,
            _ => Coordonnee,
        };
    }

    public static string Masquer(string texte) =>
        new[] { Nom, French.Capitalize(Nom), Adresse, Coordonnee, DansUneAdresse }.Aggregate(
            texte,
            (t, d) => t.Replace(d, "⌀", StringComparison.Ordinal)
        );

    private static bool CommenceUnePhrase(string texte, int debut)
    {
        var avant = texte[..debut].TrimEnd(' ', '\u00A0', '\u202F', '«', '-', '–', '•');
        return avant.Length == 0 || avant[^1] is '\n' or '.' or '!' or '?' or '…';
    }
}
