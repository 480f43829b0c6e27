namespace Maillage.Rencontres.Demo;

/// <summary>Sentences written for the demonstration; they tell of nobody and of no real event.</summary>
internal static class TextesDemo
{
    public static readonly string[] Titres =
    [
        "Accueillir les nouveaux arrivants",
        "Les familles, premières partenaires",
        "Évaluer sans s’épuiser",
        "Les 16-25 ans, angle mort ?",
        "Lire, dire, raconter",
        "Après le label : ce qui tient",
        "Appels à projets ou co-construction",
        "Le sport pour tous les âges",
        "La petite enfance d’abord",
        "Préparer la revue de projet",
    ];

    public static readonly string[] Points =
    [
        "Tour d’écran et météo du jour",
        "Actualités nationales et régionales",
        "Actualités des cités",
        "Partage d’expérience",
        "Prochaines dates",
    ];

    public static readonly string[] Actualites =
    [
        "Le comité de pilotage a validé douze actions, dont cinq nouvelles.",
        "Une salle du centre social accueille désormais le café des parents, le mardi et le vendredi matin.",
        "Les deux collèges ont ouvert leur gymnase pendant les vacances ; soixante enfants sont venus.",
        "Le conseil des jeunes a présenté ses trois propositions aux élus.",
        "La convention avec la médiathèque est signée pour trois ans.",
        "Une médiatrice a pris son poste ; elle va à la rencontre des familles à la sortie des écoles.",
        "Le forum des métiers a réuni vingt-deux entreprises du territoire.",
        "Le groupe « petite enfance » se réunit maintenant tous les deux mois.",
        "Les ateliers d’éloquence reprennent dans quatre classes de troisième.",
        "La fresque du quartier est terminée : huit mois de travail avec les élèves.",
        "Un poste de coordination est vacant ; l’intérim est assuré par la ville.",
        "Le bilan de la première année a été partagé avec tous les porteurs de projets.",
        "La semaine sans écran a touché onze écoles sur douze.",
        "Le jardin partagé du collège est ouvert aux habitants le samedi.",
        "L’orchestre à l’école donne son premier concert en juin.",
        "Le vote des habitants a désigné l’action « vélo pour tous ».",
    ];

    public static readonly string[] Questions =
    [
        "Comment faire venir les parents qui ne passent jamais la porte de l’école ?",
        "Qui garde et entretient le matériel acheté une fois l’action finie ?",
        "Comment associer les lycées, qui se sentent loin du projet ?",
        "Quels indicateurs restent tenables avec une équipe d’une personne ?",
        "Comment dire non à un projet sans perdre le partenaire ?",
        "Faut-il un appel à projets chaque année ?",
    ];

    public static readonly string[] Besoins =
    [
        "Un modèle de convention pour le prêt de matériel.",
        "Un contact dans une cité qui a monté un conseil de parents.",
        "Un appui pour écrire le protocole d’évaluation.",
        "Des exemples de plaquettes en langage simple.",
        "Un relais à la mission locale pour les 16-18 ans.",
        "Un outil pour cartographier les acteurs.",
    ];

    public static readonly string[] Actions =
    [
        "La malle aux histoires, qui circule entre crèches et écoles maternelles.",
        "Le bus des métiers, monté avec les entreprises du territoire.",
        "Les petits déjeuners du lundi, tenus par des parents.",
        "Le parcours savoir rouler, du CP à la sixième.",
        "La webradio des collégiens, enregistrée à la médiathèque.",
        "Les vacances au collège : sport le matin, théâtre l’après-midi.",
    ];

    public static readonly string[] Nationales =
    [
        "La rencontre nationale aura lieu à l’automne ; chaque réseau y présentera une action.",
        "Un cycle de webinaires sur l’orientation des 16-25 ans commence le mois prochain.",
        "Le guide de la revue de projet est paru dans une nouvelle édition.",
    ];

    public static readonly string[] Regionales =
    [
        "Le centre de ressources prépare trois fiches expériences ; les volontaires se signalent.",
        "Une visite d’étude est proposée aux équipes qui découvrent la démarche.",
        "La liste des contacts du réseau a été mise à jour.",
    ];

    public static readonly (string Question, string[] Reponses)[] Echanges =
    [
        (
            "Comment choisir entre appel à projets et co-construction ?",
            [
                "L’appel à projets fait venir de nouveaux partenaires, mais les met en concurrence.",
                "La co-construction prend un an de plus et tient mieux dans la durée.",
                "Les deux se mélangent : une enveloppe ouverte, le reste construit ensemble.",
            ]
        ),
        (
            "Qui relit les bilans des porteurs de projets ?",
            [
                "Un binôme ville et Éducation nationale, une demi-journée par trimestre.",
                "Le comité technique, à partir d’une fiche d’une page.",
            ]
        ),
        (
            "Comment parler de la cité éducative aux familles ?",
            ["En montrant une action plutôt que le label.", "Par les parents eux-mêmes, à la sortie de l’école."]
        ),
    ];

    public static readonly (string Texte, string? Qui)[] Decisions =
    [
        ("Partager les modèles de convention dans un même dossier.", "Le centre de ressources"),
        ("Tenir une séance en présentiel avant l’été.", "L’animation du réseau"),
        ("Réunir un groupe de travail sur l’évaluation, trois cités volontaires.", null),
    ];

    public static readonly (string Titre, string Texte)[] Presentations =
    [
        (
            "La passerelle entre crèche et école",
            "Pourquoi cette action :\n- des enfants entraient à l’école sans avoir jamais quitté leurs parents ;\n- les équipes ne se connaissaient pas.\nCe qui est fait : quatre matinées communes au printemps, une visite de la classe, un livret que la famille garde."
        ),
        (
            "L’école des sports du quartier",
            "Quatre âges, un même gymnase, des essais courts avant de choisir un club.\n- Éveil pour les plus petits, avec les parents.\n- Multisport le mercredi.\n- Soirées pour les 16-25 ans, tenues par deux médiateurs."
        ),
    ];
}
