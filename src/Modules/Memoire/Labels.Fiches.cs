using Maillage.Documents.Traces;
using Maillage.Memoire.Fiches;
using Maillage.Reseaux;

namespace Maillage.Memoire;

public static partial class Labels
{
    public static string Of(EtatFiche etat) =>
        etat switch
        {
            EtatFiche.Reperee => "Repérée",
            EtatFiche.Entretien => "En rédaction",
            EtatFiche.Redigee => "À relire",
            EtatFiche.Relue => "Relue par la cité",
            EtatFiche.Validee => "Validée",
            EtatFiche.Publiee => "Publiée",
            EtatFiche.AActualiser => "À actualiser",
            _ => throw new ArgumentOutOfRangeException(nameof(etat)),
        };

    /// <summary>What must be done next, by one person: « relire la fiche »; null once it is published.</summary>
    public static string? Suite(EtatFiche etat) =>
        etat switch
        {
            EtatFiche.Reperee => "préparer l’entretien",
            EtatFiche.Entretien => "rédiger, puis donner à relire",
            EtatFiche.Redigee => "relire la fiche",
            EtatFiche.Relue => "valider la fiche",
            EtatFiche.Validee => "publier la fiche",
            EtatFiche.AActualiser => "mettre la fiche à jour",
            _ => null,
        };

    public static string Of(StatutAction statut) =>
        statut switch
        {
            StatutAction.EnProjet => "En projet",
            StatutAction.EnCours => "En cours",
            StatutAction.Terminee => "Terminée",
            StatutAction.Essaimee => "Reprise ailleurs",
            _ => throw new ArgumentOutOfRangeException(nameof(statut)),
        };

    public static string Of(DecisionMention decision) =>
        decision switch
        {
            DecisionMention.Accord => "Quelqu’un, qui est d’accord",
            DecisionMention.Remplacer => "À remplacer dans le texte",
            DecisionMention.PasUnePersonne => "Pas une personne à protéger",
            _ => throw new ArgumentOutOfRangeException(nameof(decision)),
        };

    public static string Of(TraceKind nature) =>
        nature switch
        {
            TraceKind.Title => "Une civilité et un nom",
            TraceKind.Initials => "Des initiales",
            TraceKind.FullName => "Un prénom et un nom",
            TraceKind.Phone => "Un numéro de téléphone",
            TraceKind.Mail => "Une adresse de courriel",
            TraceKind.PostalAddress => "Une adresse postale",
            _ => throw new ArgumentOutOfRangeException(nameof(nature)),
        };

    public static string Of(Maturite maturite) =>
        maturite switch
        {
            Maturite.Experimentation => "Un essai",
            Maturite.Installee => "Une pratique installée",
            Maturite.Evaluee => "Une action évaluée",
            _ => throw new ArgumentOutOfRangeException(nameof(maturite)),
        };

    public static string Of(DroitImage droit) =>
        droit switch
        {
            DroitImage.SansImage => "Déclaré sans image de personne",
            DroitImage.AObtenir => "À obtenir",
            DroitImage.Obtenu => "Déclaré obtenu de chaque personne",
            _ => throw new ArgumentOutOfRangeException(nameof(droit)),
        };

    public static string Of(ReponseConsentement reponse) =>
        reponse switch
        {
            ReponseConsentement.Demande => "Demandé",
            ReponseConsentement.Accorde => "Accordé",
            ReponseConsentement.Refuse => "Refusé",
            _ => throw new ArgumentOutOfRangeException(nameof(reponse)),
        };

    /// <summary>« depuis 2021 », « de 2021 à mars 2022 »; null when nobody said.</summary>
    public static string? Dates(FicheExperience fiche) =>
        (fiche.Debut, fiche.Fin) switch
        {
            (null, null) => null,
            ({ } debut, null) => $"Depuis {PartialDate.Display(debut)}",
            (null, { } fin) => $"Jusqu’à {PartialDate.Display(fin)}",
            ({ } debut, { } fin) => $"De {PartialDate.Display(debut)} à {PartialDate.Display(fin)}",
        };
}
