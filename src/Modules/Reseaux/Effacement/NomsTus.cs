using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Maillage.Kernel.Text;

namespace Maillage.Reseaux.Effacement;

/// <summary>Names that are no longer said, and what is said instead, wherever they stand: a text, a field, a JSON document.</summary>
public sealed class NomsTus(IEnumerable<(string NomComplet, string Designation)> noms)
{
    private readonly IReadOnlyList<(string Complet, Regex Formes, string Designation)> _noms =
    [
        .. noms.Where(n => n.NomComplet.Length > 0).Select(n => (n.NomComplet, Formes(n.NomComplet), n.Designation)),
    ];

    /// <summary>A field or a text. JSON is read first: its strings may be written with escapes.</summary>
    public string Dans(string valeur)
    {
        if (valeur is not ['{' or '[', ..])
        {
            return DansTexte(valeur);
        }

        try
        {
            var noeud = JsonNode.Parse(valeur)!;
            return DansJson(noeud) ? noeud.ToJsonString() : valeur;
        }
        catch (JsonException)
        {
            return DansTexte(valeur);
        }
    }

    /// <summary>Every string of the document is read, whatever is added to it one day.</summary>
    /// <returns>Whether something changed.</returns>
    public bool DansJson(JsonNode noeud)
    {
        IEnumerable<JsonNode?> enfants = noeud switch
        {
            JsonObject objet => objet.Select(p => p.Value).ToList(),
            JsonArray liste => [.. liste],
            _ => [],
        };
        var change = false;
        foreach (var enfant in enfants.OfType<JsonNode>())
        {
            if (enfant.GetValueKind() != JsonValueKind.String)
            {
                change |= DansJson(enfant);
                continue;
            }

            var texte = enfant.GetValue<string>();
            var tu = DansTexte(texte);
            if (tu != texte)
            {
                enfant.ReplaceWith(tu);
                change = true;
            }
        }

        return change;
    }

    private string DansTexte(string texte) =>
        _noms.Aggregate(
            texte,
            (t, n) =>
                // A single word could be a town: it takes more than being alone.
                n.Complet.Contains(' ') && string.Equals(t.Trim(), n.Complet, StringComparison.OrdinalIgnoreCase)
                    ? French.Capitalize(n.Designation)
                    : n.Formes.Replace(t, n.Designation.Replace("$", "$$"))
        );

    /// <summary>« Mme Nadia Lambert », « Lambert Nadia », « NADIA LAMBERT », « Mme Lambert »: a lone family name could be a town.</summary>
    private static Regex Formes(string nomComplet)
    {
        var mots = nomComplet.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Regex.Escape).ToArray();
        var civilite = @"(?:M\.|Mme|Mlle|Monsieur|Madame|Me)[ \u00A0]";
        if (mots.Length < 2)
        {
            return new Regex($@"(?<!\p{{L}}){civilite}{string.Concat(mots)}(?!\p{{L}})", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));
        }

        const string espace = @"[ \u00A0]+";
        var (prenom, nom) = (mots[0], string.Join(espace, mots[1..]));
        var formes = $"(?:{civilite})?(?:{prenom}{espace}{nom}|{nom}{espace}{prenom})|{civilite}{nom}";
        return new Regex($@"(?<!\p{{L}})(?:{formes})(?!\p{{L}})", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));
    }
}
