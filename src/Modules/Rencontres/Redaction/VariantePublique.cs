using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Maillage.Kernel.Text;

namespace Maillage.Rencontres.Redaction;

/// <summary>What everybody may read: those who did not agree to be named are « coordinatrice, Arras », wherever their name stands.
/// Absences are left out.</summary>
public static class VariantePublique
{
    /// <param name="accords">The people who agree to be named, as of now: an agreement withdrawn counts at once.</param>
    public static ContenuCompteRendu De(ContenuCompteRendu contenu, IReadOnlySet<Guid> accords)
    {
        var tus = contenu.Personnes.Where(p => p.PersonneId is not { } id || !accords.Contains(id)).ToList();
        var personnes = contenu
            .Personnes.Where(p => p.Etat != EtatPresence.Absent)
            .Select(p => tus.Contains(p) ? p with { PersonneId = null, Nom = p.Fonction ?? "Une personne", Fonction = null } : p)
            .ToList();
        var textes = JsonNode.Parse((contenu with { Personnes = [] }).EnJson())!;
        Taire(textes, [.. tus.Where(p => p.Nom.Length > 0).Select(p => (Noms(p.Nom), Designer(p)))]);
        return ContenuCompteRendu.DeJson(textes.ToJsonString()) with { Personnes = personnes };
    }

    /// <summary>Texts name people too: every string of the content is read, whatever is added to it one day.</summary>
    private static void Taire(JsonNode noeud, IReadOnlyList<(Regex Nom, string Designation)> noms)
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
                Taire(enfant, noms);
                continue;
            }

            var texte = enfant.GetValue<string>();
            var tu = noms.Aggregate(texte, (t, n) => n.Nom.Replace(t, n.Designation.Replace("$", "$$")));
            if (tu != texte)
            {
                enfant.ReplaceWith(tu);
            }
        }
    }

    private static string Designer(PersonneCitee personne)
    {
        var fonction = personne.Fonction?.ToLower(French.Culture) ?? "une personne";
        return personne.Cite is null || fonction.Contains(personne.Cite, StringComparison.CurrentCultureIgnoreCase)
            ? fonction
            : $"{fonction} ({personne.Cite})";
    }

    /// <summary>« Mme Nadia Lambert », « Lambert Nadia », « NADIA LAMBERT », « Mme Lambert »: a lone family name could be a town.</summary>
    private static Regex Noms(string nomComplet)
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
