using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Maillage.Kernel.Text;

namespace Maillage.Reseaux.Effacement;

/// <summary>A name that is no longer said, and what is said instead.</summary>
public readonly record struct NomTu(string Prenom, string Nom, string Designation)
{
    /// <summary>From « Nadia Le Bihan », when nobody says where the first name ends: after its first word.</summary>
    public static NomTu De(string nomComplet, string designation) =>
        nomComplet.Trim().Split(' ', 2, StringSplitOptions.RemoveEmptyEntries) is [var prenom, var nom]
            ? new NomTu(prenom, nom, designation)
            : new NomTu("", nomComplet.Trim(), designation);
}

/// <summary>Takes names out, wherever they stand: a text, a field, a JSON document.</summary>
public sealed class NomsTus(IEnumerable<NomTu> noms)
{
    private static readonly JsonSerializerOptions Lisible = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly IReadOnlyList<(string Complet, Regex Formes, string Designation)> _noms =
    [
        .. noms.Where(n => n.Nom.Length > 0).Select(n => ($"{n.Prenom} {n.Nom}", Formes(n), n.Designation)),
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
            return DansJson(noeud) ? noeud.ToJsonString(Lisible) : valeur;
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
                string.Equals(t.Trim(), n.Complet, StringComparison.OrdinalIgnoreCase)
                    ? French.Capitalize(n.Designation)
                    : n.Formes.Replace(t, n.Designation.Replace("$", "$$"))
        );

    /// <summary>« Mme Nadia Lambert », « Lambert Nadia », « NADIA LAMBERT », « Mme Lambert »: a lone family name could be a town.</summary>
    private static Regex Formes(NomTu nom)
    {
        const string espace = @"[ \u00A0]+";
        const string civilite = @"(?:M\.|Mme|Mlle|Monsieur|Madame|Me)[ \u00A0]";
        var (prenom, famille) = (EnRegex(nom.Prenom), EnRegex(nom.Nom));
        var formes = $"{civilite}{famille}";
        if (prenom.Length > 0)
        {
            formes = $"(?:{civilite})?(?:{prenom}{espace}{famille}|{famille}{espace}{prenom})|{formes}";
        }

        return new Regex($@"(?<!\p{{L}})(?:{formes})(?!\p{{L}})", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));

        static string EnRegex(string mots) =>
            string.Join(espace, mots.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Regex.Escape));
    }
}
