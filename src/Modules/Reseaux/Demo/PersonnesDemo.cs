namespace Maillage.Reseaux.Demo;

/// <summary>Invented people. Any likeness is chance.</summary>
internal static class PersonnesDemo
{
    public static readonly (string Prenom, string Nom, string Intitule, string Courriel, NatureRole Nature)[] Centre =
    [
        ("Inès", "Ducrocq", "Chargée de mission éducation", "animation@demo.example", NatureRole.Animateur),
        ("Théo", "Wacquez", "Chargé d’études", "theo.wacquez@demo.example", NatureRole.Lecteur),
        ("Odile", "Marlier", "Responsable informatique", "admin@demo.example", NatureRole.Administrateur),
    ];

    private const string ChefProjet = "Chef de projet opérationnel";
    private const string CheffeProjet = "Cheffe de projet opérationnelle";
    private const string Coordinatrice = "Coordinatrice de la cité éducative";
    private const string Coordinateur = "Coordinateur de la cité éducative";
    private const string CoordinatriceEn = "Coordinatrice Éducation nationale";

    public static readonly (string Cite, string Civilite, string Prenom, string Nom, string Intitule)[] Equipes =
    [
        ("Saint-Quentin", "Mme", "Apolline", "Vasseur", Coordinatrice),
        ("Denain", "M.", "Karim", "Belkacem", ChefProjet),
        ("Lille (secteur sud)", "Mme", "Solveig", "Marchetti", Coordinatrice),
        ("Lille (secteur sud)", "M.", "Romuald", "D’Haene", "Directeur du programme de réussite éducative"),
        ("Maubeuge", "Mme", "Farida", "Ouldali", CoordinatriceEn),
        ("Roubaix", "M.", "Élie", "Vandamme", ChefProjet),
        ("Tourcoing", "Mme", "Lucile", "De Backer", CheffeProjet),
        ("Valenciennes-Anzin", "M.", "Ousmane", "Kanté", Coordinateur),
        ("Creil", "Mme", "Maud", "Le Bihan", CheffeProjet),
        ("Arras", "M.", "Gaël", "Thibaut", ChefProjet),
        ("Arras", "Mme", "Noémie", "Carlier", CoordinatriceEn),
        ("Boulogne-sur-Mer / Saint-Martin", "Mme", "Perrine", "Fourcroy", Coordinatrice),
        ("Calais", "M.", "Anatole", "Ringot", Coordinateur),
        ("Lens", "Mme", "Wanda", "Kowalczyk", CheffeProjet),
        ("Amiens", "M.", "Félix", "Dhordain", Coordinateur),
        ("Soissons", "Mme", "Yaëlle", "Prévost", CheffeProjet),
        ("Douai-Waziers", "M.", "Idriss", "Hamon", ChefProjet),
        ("Dunkerque-Grande-Synthe", "Mme", "Bérénice", "Staelen", CheffeProjet),
        ("Dunkerque-Grande-Synthe", "M.", "Loïc", "N’Guessan", "Chargé de mission"),
        ("Hautmont-Louvroil-Neuf-Mesnil", "Mme", "Céleste", "Aubry", CheffeProjet),
        ("Beauvais", "Mme", "Delphine", "Rocha-Lima", CheffeProjet),
        ("Montataire", "M.", "Jean-Loup", "Sauvage", Coordinateur),
        ("Avion", "Mme", "Hélène", "Zurek", Coordinatrice),
        ("Liévin", "M.", "Baptiste", "Œuvrard", Coordinateur),
    ];
}
