namespace Maillage.Memoire.Fiches;

/// <summary>One of the questions that every fiche answers, in reading order. Each is written, discussed and kept apart.</summary>
/// <param name="Cle">Its name in addresses and in the database; never changes.</param>
/// <param name="Partie">The part of the fiche it stands in.</param>
/// <param name="Attendu">A fiche is not given to read without it.</param>
public sealed record ChampFiche(string Cle, string Partie, string Nom, string Aide, bool Attendu = false)
{
    public const int TexteMaxLength = 10_000;

    public static readonly IReadOnlyList<ChampFiche> Tous =
    [
        new("constats", "Pourquoi", "Constats et besoin", "Ce qui n’allait pas, ce que l’on a observé, chez qui.", Attendu: true),
        new("origine", "Pourquoi", "Origine de l’action", "Qui en a eu l’idée, à quelle occasion."),
        new("diagnostic", "Pourquoi", "Diagnostic d’où elle vient", "Le document, la date, qui l’a fait."),
        new("objectifs", "Quoi", "Objectifs", "Trois au plus, un par ligne.", Attendu: true),
        new("public", "Quoi", "Public", "Qui, combien de personnes prévues, combien venues. Des comptes, jamais de noms."),
        new("deroule", "Quoi", "Déroulé", "Les étapes, une par ligne.", Attendu: true),
        new("innovations", "Quoi", "Ce qui est nouveau", "Ce que l’on ne faisait pas avant, ou pas ainsi."),
        new("porteur", "Avec qui", "Porteur", "La structure qui mène l’action."),
        new("partenaires", "Avec qui", "Partenaires", "Chacun et ce qu’il apporte, un par ligne."),
        new("gouvernance", "Avec qui", "Pilotage", "Qui décide, qui la soutient dans la troïka."),
        new("familles", "Avec qui", "Place des familles et des jeunes", "Ce qu’ils font, ce qu’ils décident."),
        new("cout", "Combien", "Coût", "Le total et ce qu’il couvre, pour quelle durée."),
        new("financements", "Combien", "Financements", "Chaque source et sa part, une par ligne."),
        new("moyens", "Combien", "Moyens humains", "Qui y travaille, combien de temps."),
        new("temps-cpo", "Combien", "Temps de la cité éducative", "Ce que l’action demande à la ou au chef de projet."),
        new("materiel", "Combien", "Lieux et matériel", "Ce qu’il faut avoir pour commencer."),
        new("realisations", "Résultats", "Ce qui a été fait", "Des quantités, avec leur date."),
        new("effets", "Résultats", "Effets observés", "Ce qui a changé, pour qui, comment on le sait."),
        new("indicateurs", "Résultats", "Indicateurs", "Ce que l’on mesure, avec la source."),
        new("paroles", "Résultats", "Paroles", "Ce qu’en disent ceux qui l’ont vécue, avec leur accord."),
        new("reussite", "Pour la reprendre", "Conditions de réussite", "Ce sans quoi elle ne marche pas."),
        new("vigilance", "Pour la reprendre", "Points de vigilance", "Ce à quoi faire attention."),
        new("erreurs", "Pour la reprendre", "Ce qui n’a pas marché", "Les essais, et ce qu’on en a appris."),
        new("refaire", "Pour la reprendre", "Si c’était à refaire", "Ce que vous feriez autrement."),
        new("suites", "Pour la reprendre", "Et maintenant", "Ce qui vient ensuite, les questions qui restent."),
    ];

    public static ChampFiche? De(string? cle) => Tous.FirstOrDefault(c => c.Cle == cle);
}
