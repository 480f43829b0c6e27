using System.Collections.Frozen;
using Maillage.Kernel.Search;

namespace Maillage.Reseaux;

/// <summary>The themes that a text speaks of, by its words: what nobody sorted is still found by theme.</summary>
public static class ThemesDevines
{
    private static readonly (string Theme, string Mots)[] Lexique =
    [
        ("Accès aux droits", "droits juridique domiciliation permanences"),
        ("Citoyenneté et Esprit critique", "citoyen citoyenneté laïcité médias webradio délégués débat"),
        ("Compétences psychosociales", "psychosociales émotions empathie confiance"),
        ("Culture", "culture culturel théâtre musique orchestre musée fresque chorale danse cinéma artiste concert"),
        ("Décrochage et formation obligatoire", "décrochage décrocheurs absentéisme raccrochage persévérance"),
        ("Développement durable", "écologie potager compost jardin biodiversité durable"),
        ("Égalité filles-garçons", "filles mixité sexisme"),
        ("Évaluation", "évaluation évaluer protocole indicateurs bilan"),
        ("Gouvernance", "troïka gouvernance copil copilotes convention"),
        ("Insertion professionnelle", "insertion emploi entreprises apprentissage recrutement"),
        ("Langues, langages, illettrisme", "illettrisme langage allophones plurilingue"),
        ("Lecture", "lecture livres lire albums bibliothèque médiathèque contes"),
        ("Mobilité", "mobilité vélo trottinette transports pédibus"),
        ("Numérique", "numérique ordinateurs tablettes écrans fablab codage"),
        ("Orientation", "orientation métiers stages mentorat parcoursup"),
        ("Participation des habitants", "habitants participation vote concertation"),
        ("Petite Enfance", "crèche maternelle tout-petits"),
        ("Protection de l'enfance", "placés maltraitance éducateurs"),
        ("Relations avec les familles", "parents familles parentalité"),
        ("Renouvellement urbain", "renouvellement npnru démolition réhabilitation"),
        ("Réussite scolaire", "devoirs tutorat scolarité remédiation"),
        ("Santé", "santé sommeil dentaire nutrition petits-déjeuners addictions"),
        ("Santé mentale", "psychologue mal-être anxiété"),
        ("Sécurisation des parcours", "passerelle liaison parcours transitions"),
        ("Sécurité et Climat scolaire", "harcèlement violences incivilités médiateurs"),
        ("Sport", "sport sportif club foot athlétisme natation"),
    ];

    private static readonly FrozenDictionary<string, string> ParRacine = Lexique
        .SelectMany(l => FrenchAnalyzer.Tokens(l.Mots).Select(t => (t.Stem, l.Theme)))
        .DistinctBy(l => l.Stem)
        .ToFrozenDictionary(l => l.Stem, l => l.Theme, StringComparer.Ordinal);

    public static IReadOnlyList<string> De(string texte) =>
        [.. FrenchAnalyzer.Tokens(texte).Select(t => ParRacine.GetValueOrDefault(t.Stem)).OfType<string>().Distinct()];
}
