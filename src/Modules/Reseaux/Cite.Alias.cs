using Maillage.Kernel.Text;

namespace Maillage.Reseaux;

public sealed partial class Cite
{
    /// <summary>Other names under which minutes and letters call this cité.</summary>
    public List<string> Alias { get; private set; } = [];

    /// <summary>True when the text names this cité, whatever the accents, hyphens and slashes (« CE sud de Lille »).</summary>
    public bool EstDesigneePar(string texte)
    {
        var cherche = Cle(texte);
        return Alias.Prepend(Nom).Any(nom => Cle(nom) == cherche);
    }

    private static string Cle(string nom)
    {
        var cle = Slugs.From(nom);
        return cle.StartsWith("ce-", StringComparison.Ordinal) ? cle[3..] : cle;
    }
}
