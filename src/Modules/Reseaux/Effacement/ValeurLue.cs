using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Maillage.Reseaux.Effacement;

/// <summary>The value of a column as the texts it holds: one, those of a list, or every string of a JSON document.</summary>
public sealed class ValeurLue
{
    private static readonly JsonSerializerOptions Lisible = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly object _valeur;
    private readonly bool _estJson;

    private ValeurLue(object valeur)
    {
        _valeur = valeur;
        switch (valeur)
        {
            case string[] liste:
                Feuilles = liste;
                break;
            case string texte when Json(texte) is { } noeud:
                var feuilles = new List<string>();
                Parcourir(noeud, (f, _) => Garder(feuilles, f));
                (Feuilles, _estJson) = (feuilles, true);
                break;
            case string texte:
                Feuilles = [texte];
                break;
            default:
                Feuilles = [];
                break;
        }
    }

    public IReadOnlyList<string> Feuilles { get; }

    public static ValeurLue De(object valeur) => new(valeur);

    /// <param name="changer">Given the rank of a text and the text, says the new one.</param>
    /// <returns>The same value when nothing changed.</returns>
    public object Avec(Func<int, string, string> changer)
    {
        var nouvelles = Feuilles.Select((f, i) => changer(i, f)).ToList();
        if (nouvelles.SequenceEqual(Feuilles))
        {
            return _valeur;
        }

        if (!_estJson)
        {
            return _valeur is string[] ? nouvelles.ToArray() : nouvelles[0];
        }

        var noeud = Json((string)_valeur)!;
        Parcourir(noeud, (_, rang) => nouvelles[rang]);
        return noeud.ToJsonString(Lisible);
    }

    private static string Garder(List<string> feuilles, string feuille)
    {
        feuilles.Add(feuille);
        return feuille;
    }

    private static JsonNode? Json(string texte)
    {
        try
        {
            return texte is ['{' or '[', ..] ? JsonNode.Parse(texte) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static void Parcourir(JsonNode racine, Func<string, int, string> lire)
    {
        var rang = 0;
        Visiter(racine);

        void Visiter(JsonNode noeud)
        {
            IEnumerable<JsonNode?> enfants = noeud switch
            {
                JsonObject objet => objet.Select(p => p.Value).ToList(),
                JsonArray liste => [.. liste],
                _ => [],
            };
            foreach (var enfant in enfants.OfType<JsonNode>())
            {
                if (enfant.GetValueKind() != JsonValueKind.String)
                {
                    Visiter(enfant);
                    continue;
                }

                var texte = enfant.GetValue<string>();
                if (lire(texte, rang++) is var nouveau && nouveau != texte)
                {
                    enfant.ReplaceWith(nouveau);
                }
            }
        }
    }
}
