using System.Text.RegularExpressions;
using Maillage.Kernel.Text;
using Maillage.Rencontres;

namespace Maillage.Memoire.Fiches;

/// <summary>The actions that a cité puts forward in its bloc: one a line.</summary>
public static partial class ActionReperee
{
    public static IReadOnlyList<string> Lire(string? actionsAValoriser) => [.. TexteBloc.Lignes(actionsAValoriser).Distinct()];

    /// <summary>The name between quotation marks, if the line has one; otherwise its first sentence.</summary>
    public static string Titre(string action)
    {
        var nom = Nom().Match(action);
        var titre = nom.Success ? nom.Groups[1].Value : FinDePhrase().Split(action, 2)[0].TrimEnd('.', ' ');
        return French.Shorten(French.Capitalize(titre.Trim()), FicheExperience.TitreMaxLength);
    }

    [GeneratedRegex("""[«"“]\s*([^«»"“”]{3,80}?)\s*[»"”]""", RegexOptions.None, 1000)]
    private static partial Regex Nom();

    [GeneratedRegex(@"(?<=\p{L}{3}[.;])\s+(?=\p{Lu})", RegexOptions.None, 1000)]
    private static partial Regex FinDePhrase();
}
