using CsvHelper;
using Maillage.Kernel;
using Maillage.Kernel.Text;
using Maillage.Memoire.Exports;

namespace Maillage.Memoire.Imports;

/// <summary>Reads a table of resources (CSV), as we export it or as people keep it: any order of columns, semicolons, commas or tabs,
/// their words for them.</summary>
internal static class TableauRessources
{
    public const int MaxLignes = 2000;

    private static readonly (string Colonne, string[] Noms)[] Colonnes =
    [
        (LigneCsv.Titre, ["titre", "nom", "intitule", "ressource", "title"]),
        (LigneCsv.Nature, ["nature", "type", "format"]),
        (LigneCsv.Adresse, ["adresse-d-origine", "adresse", "lien", "url", "source", "link"]),
        (LigneCsv.Resume, ["resume", "description", "commentaire", "abstract"]),
        (LigneCsv.Auteur, ["auteur", "auteur-ou-producteur", "producteur", "editeur", "author"]),
        (LigneCsv.Date, ["date", "annee", "year"]),
        (LigneCsv.Niveau, ["niveau", "echelle"]),
        (LigneCsv.Themes, ["themes", "theme", "thematique", "thematiques", "mots-cles"]),
        (LigneCsv.AgeMin, ["de-age", "age-min", "age-minimum"]),
        (LigneCsv.AgeMax, ["a-age", "age-max", "age-maximum"]),
        (LigneCsv.Cites, ["cites", "cite", "territoire"]),
        (LigneCsv.Langue, ["langue", "language"]),
        (LigneCsv.Licence, ["licence", "license", "droits"]),
        (LigneCsv.Page, ["page"]),
        (LigneCsv.LienMort, ["lien-mort", "mort"]),
    ];

    /// <exception cref="BusinessRuleException">No title column, no line, or too many.</exception>
    public static IReadOnlyList<LigneTableau> Lire(string texte)
    {
        using var csv = Ouvrir(texte);
        var rangs = csv.Read() ? Reconnaitre([.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)]) : [];
        if (!rangs.ContainsKey(LigneCsv.Titre))
        {
            throw new BusinessRuleException("La première ligne nomme les colonnes ; l’une d’elles est « Titre ».");
        }

        var lignes = new List<LigneTableau>();
        while (csv.Read())
        {
            if (lignes.Count == MaxLignes)
            {
                throw new BusinessRuleException($"Le tableau dépasse {French.Number(MaxLignes)} lignes : importez-le en plusieurs fois.");
            }

            var valeurs = rangs.ToDictionary(r => r.Key, r => r.Value < csv.FieldCount ? Csv.Plain(csv.GetString(r.Value).Trim()) : "");
            if (valeurs.Values.Any(v => v.Length > 0))
            {
                lignes.Add(new LigneTableau((int)csv.LineNumber, valeurs));
            }
        }

        return lignes.Count > 0 ? lignes : throw new BusinessRuleException("Le tableau n’a aucune ligne sous ses titres.");
    }

    private static CsvReader Ouvrir(string texte)
    {
        var propre = texte.TrimStart('\uFEFF');
        var titres = propre.AsSpan(0, Math.Max(0, propre.IndexOf('\n')));
        var separateur = ';';
        foreach (var candidat in ",\t")
        {
            separateur = titres.Count(candidat) > titres.Count(separateur) ? candidat : separateur;
        }

        return CsvReader.FromText(
            propre,
            new CsvReaderOptions
            {
                Separator = separateur,
                HasHeader = false,
                SkipEmptyLines = true,
                TrackLineNumbers = true,
                MalformedData = CsvMalformedDataHandling.Recover,
                FieldCountMismatch = CsvFieldCountHandling.Allow,
                MissingField = CsvMissingFieldHandling.ReturnEmpty,
            }
        );
    }

    private static Dictionary<string, int> Reconnaitre(string[] titres)
    {
        var connus = titres.Select(t => Slugs.From(t)).ToList();
        return Colonnes
            .Select(c => (c.Colonne, Rang: connus.FindIndex(t => c.Noms.Contains(t))))
            .Where(c => c.Rang >= 0)
            .ToDictionary(c => c.Colonne, c => c.Rang);
    }
}
