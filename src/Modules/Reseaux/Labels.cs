using Maillage.Reseaux.Liens;

namespace Maillage.Reseaux;

/// <summary>French texts of the module's enums.</summary>
public static class Labels
{
    public static string Of(ModeProgrammation mode) =>
        mode switch
        {
            ModeProgrammation.AppelAProjets => "Appel à projets",
            ModeProgrammation.CoConstruction => "Co-construction, sans appel à projets",
            ModeProgrammation.BourseAuxProjets => "Bourse aux projets",
            _ => throw new ArgumentOutOfRangeException(nameof(mode)),
        };

    public static string Of(NatureRole nature) =>
        nature switch
        {
            NatureRole.Lecteur => "Lecture",
            NatureRole.Animateur => "Animation du réseau",
            NatureRole.Administrateur => "Administration",
            _ => throw new ArgumentOutOfRangeException(nameof(nature)),
        };

    public static string Of(NatureLien nature) =>
        nature switch
        {
            NatureLien.Invitation => "Invitation à une rencontre",
            NatureLien.Contribution => "Écriture d’une fiche expérience",
            NatureLien.Bulletins => "Réception des bulletins",
            NatureLien.Agenda => "Abonnement à l’agenda",
            _ => throw new ArgumentOutOfRangeException(nameof(nature)),
        };

    public static string Of(ChangementCompte changement) =>
        changement switch
        {
            ChangementCompte.MotDePasse => "Le mot de passe de votre compte a changé",
            ChangementCompte.Adresse => "L’adresse de votre compte a changé",
            ChangementCompte.SecondeEtape => "Votre compte demande maintenant un code à la connexion",
            ChangementCompte.SecondeEtapeRetiree => "Votre compte ne demande plus de code à la connexion",
            ChangementCompte.CodesSecours => "Les codes de secours de votre compte ont été remplacés",
            ChangementCompte.CleAcces => "Une clé d’accès a été ajoutée à votre compte",
            ChangementCompte.CleAccesRetiree => "Une clé d’accès a été retirée de votre compte",
            ChangementCompte.SessionsFermees => "Toutes les sessions de votre compte ont été fermées",
            ChangementCompte.AccesReinitialise => "L’administration a retiré de votre compte le code à la connexion et les clés d’accès",
            _ => throw new ArgumentOutOfRangeException(nameof(changement)),
        };
}
