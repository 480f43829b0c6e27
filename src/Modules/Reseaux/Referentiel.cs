using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using Maillage.Kernel.Text;

namespace Maillage.Reseaux;

public sealed record Commune(string Code, string Nom, string Departement);

public sealed record Departement(string Code, string Nom, string Region);

/// <summary>Official lists, embedded: INSEE communes and départements (Etalab), national themes. Read once, on first use.</summary>
public static class Referentiel
{
    private static readonly Lazy<FrozenDictionary<string, Commune>> CommunesParCode = new(() =>
        Lire("communes.tsv").Select(c => new Commune(c[0], c[1], c[2])).ToFrozenDictionary(c => c.Code)
    );

    private static readonly Lazy<FrozenDictionary<string, Departement>> DepartementsParCode = new(() =>
        Lire("departements.tsv").Select(c => new Departement(c[0], c[1], c[2])).ToFrozenDictionary(d => d.Code)
    );

    /// <summary>The three aims of every cité; local ones are said beside them.</summary>
    public static readonly IReadOnlyList<string> Axes =
    [
        "Conforter le rôle de l’école",
        "Promouvoir la continuité éducative",
        "Ouvrir le champ des possibles",
    ];

    /// <summary>The national themes printed on the identity sheets as « programmes pilotes ».</summary>
    public static readonly IReadOnlyList<string> Programmes =
    [
        "Citoyenneté et Esprit critique",
        "Culture",
        "Décrochage et formation obligatoire",
        "Insertion professionnelle",
        "Langues, langages, illettrisme",
        "Numérique",
        "Petite Enfance",
        "Protection de l'enfance",
        "Relations avec les familles",
        "Santé",
        "Sécurité et Climat scolaire",
        "Sport",
    ];

    /// <summary>What things of the network are sorted by: the national themes, and those that national studies and local calls add.</summary>
    public static readonly IReadOnlyList<string> Themes =
    [
        .. Programmes
            .Concat([
                "Accès aux droits",
                "Compétences psychosociales",
                "Développement durable",
                "Égalité filles-garçons",
                "Évaluation",
                "Gouvernance",
                "Lecture",
                "Mobilité",
                "Orientation",
                "Participation des habitants",
                "Renouvellement urbain",
                "Réussite scolaire",
                "Santé mentale",
                "Sécurisation des parcours",
            ])
            .Order(StringComparer.Create(CultureInfo.GetCultureInfo("fr-FR"), ignoreCase: true)),
    ];

    private static readonly FrozenDictionary<string, string> ThemesParSlug = Themes.ToFrozenDictionary(Slugs.From);

    /// <summary>The theme of an address: « sante-mentale ».</summary>
    public static string? ThemeDe(string slug) => ThemesParSlug.GetValueOrDefault(slug);

    /// <summary>The theme that a list is asked for, by its name or as in an address; null for none, and for one that is not of the list.</summary>
    public static string? ThemeDit(string? valeur) => string.IsNullOrWhiteSpace(valeur) ? null : ThemeDe(Slugs.From(valeur));

    public static IEnumerable<Commune> Communes => CommunesParCode.Value.Values;

    public static Commune? Commune(string code) => CommunesParCode.Value.GetValueOrDefault(code);

    public static Departement? Departement(string code) => DepartementsParCode.Value.GetValueOrDefault(code);

    public static IEnumerable<Departement> Departements => DepartementsParCode.Value.Values.OrderBy(d => d.Code, StringComparer.Ordinal);

    internal static Stream Ouvrir(string fichier) =>
        Assembly.GetExecutingAssembly().GetManifestResourceStream(fichier)
        ?? throw new InvalidOperationException($"Embedded list {fichier} is missing.");

    internal static IEnumerable<string[]> Lire(string fichier)
    {
        using var reader = new StreamReader(Ouvrir(fichier));
        while (reader.ReadLine() is { } line)
        {
            yield return line.Split('\t');
        }
    }
}
