using Maillage.Kernel.Text;
using Maillage.Reseaux;

namespace Maillage.Rencontres.Redaction;

/// <summary>Which cité of the network a document means. A name or alias is enough; a letter or two apart counts when a single
/// cité is that near, and says so.</summary>
public sealed class RapprochementCite(IReadOnlyList<Cite> cites)
{
    private readonly SortedSet<string> _remarques = new(StringComparer.CurrentCulture);

    public IEnumerable<string> Remarques => _remarques;

    public Cite? Trouver(string? texte)
    {
        if (string.IsNullOrWhiteSpace(texte))
        {
            return null;
        }

        if (cites.FirstOrDefault(c => c.EstDesigneePar(texte)) is { } exacte)
        {
            return exacte;
        }

        var cherche = Slugs.From(texte);
        var proches = cites
            .Where(c => c.Alias.Prepend(c.Nom).Any(n => Lettres.Distance(cherche, Slugs.From(n)) <= cherche.Length / 8))
            .ToList();
        if (proches is not [var proche])
        {
            return null;
        }

        _remarques.Add($"« {texte} » a été compris comme la cité {French.Of(proche.Nom)}.");
        return proche;
    }
}
