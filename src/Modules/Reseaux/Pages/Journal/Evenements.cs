using System.Text.Json;

namespace Maillage.Reseaux.Pages.Journal;

/// <summary>The events of the audit trail in words. A test keeps the list whole.</summary>
public static class Evenements
{
    private static readonly SortedDictionary<string, string> Noms = new(StringComparer.Ordinal)
    {
        ["AbonnementRenouvele"] = "Abonnement à l’agenda renouvelé",
        ["AbonnementRetire"] = "Abonnement à l’agenda retiré",
        ["ActualiteEcrite"] = "Actualité écrite",
        ["ActualiteModifiee"] = "Actualité modifiée",
        ["ActualiteNotee"] = "Actualité notée",
        ["ActualiteProgrammee"] = "Actualité programmée",
        ["ActualitePubliee"] = "Actualité publiée",
        ["ActualiteRetiree"] = "Actualité retirée",
        ["AmendementDepose"] = "Amendement déposé",
        ["AmendementTraite"] = "Amendement traité",
        ["BesoinExprime"] = "Besoin exprimé",
        ["BlocEcrit"] = "Bloc écrit",
        ["BlocOuvert"] = "Bloc ouvert",
        ["ChiffreReleve"] = "Chiffre relevé",
        ["ChiffreRetire"] = "Chiffre retiré",
        ["CiteAjoutee"] = "Cité ajoutée",
        ["CiteDecrite"] = "Cité décrite",
        ["CompteInvite"] = "Compte ouvert",
        ["CompteModifie"] = "Sécurité d’un compte",
        ["CompteRenduOuvert"] = "Compte rendu ouvert",
        ["CompteRenduPublie"] = "Compte rendu publié",
        ["CorrectionOuverte"] = "Correction ouverte",
        ["DateRetenue"] = "Date retenue",
        ["DecisionPrise"] = "Décision prise",
        ["DonneesExportees"] = "Données personnelles exportées",
        ["DossierCompose"] = "Dossier composé",
        ["EchangeOuvert"] = "Échange ouvert",
        ["EchangeRepondu"] = "Réponse à un échange",
        ["EffacementDemande"] = "Effacement d’un nom demandé",
        ["FavoriGarde"] = "Favori gardé",
        ["FavoriRange"] = "Favori rangé",
        ["FavoriRetire"] = "Favori retiré",
        ["FichierDepose"] = "Fichier déposé",
        ["FileStored"] = "Fichier reçu",
        ["FonctionCloturee"] = "Fonction clôturée",
        ["FonctionPrise"] = "Fonction prise",
        ["FragmentClasse"] = "Texte classé",
        ["FragmentGarde"] = "Texte à classer gardé",
        ["InvitationRepondue"] = "Réponse à une invitation",
        ["JobRevived"] = "Travail relancé",
        ["JournalExporte"] = "Journal exporté",
        ["LienDeplace"] = "Lien déplacé",
        ["LienEmis"] = "Lien personnel émis",
        ["LienMarqueMort"] = "Lien marqué comme mort",
        ["LienRevoque"] = "Lien personnel révoqué",
        ["MeteoComptee"] = "Météo comptée",
        ["MeteoDonnee"] = "Météo donnée",
        ["NomPublicAccorde"] = "Accord de nom public",
        ["NomPublicRetire"] = "Accord de nom public retiré",
        ["NomsEffaces"] = "Nom effacé d’un compte rendu",
        ["NoteRetiree"] = "Note retirée",
        ["PassageCorrige"] = "Passage corrigé",
        ["PersonneAjoutee"] = "Personne ajoutée",
        ["PersonneEffacee"] = "Nom effacé",
        ["PersonneInvitee"] = "Personne invitée",
        ["PersonneModifiee"] = "Personne modifiée",
        ["PersonneReconnue"] = "Personne reconnue",
        ["PointInscrit"] = "Point inscrit à l’ordre du jour",
        ["PresenceNotee"] = "Présence notée",
        ["PresentationNotee"] = "Présentation notée",
        ["RelectureClose"] = "Relecture close",
        ["RelectureOuverte"] = "Relecture ouverte",
        ["RencontreAnnoncee"] = "Rencontre annoncée",
        ["RencontreAnnulee"] = "Rencontre annulée",
        ["RencontreModifiee"] = "Rencontre modifiée",
        ["RencontrePlanifiee"] = "Rencontre planifiée",
        ["ReseauCree"] = "Réseau créé",
        ["RessourceAjoutee"] = "Ressource ajoutée",
        ["RessourceArchivee"] = "Ressource archivée",
        ["RessourceDecrite"] = "Ressource décrite",
        ["RessourcePubliee"] = "Ressource publiée",
        ["RessourceRevue"] = "Ressource vérifiée",
        ["RessourceSignalee"] = "Ressource signalée",
        ["RessourceTranscrite"] = "Ressource transcrite",
        ["RoleAttribue"] = "Rôle attribué",
        ["RoleRetire"] = "Rôle retiré",
        ["SeanceClose"] = "Séance close",
        ["SeanceOuverte"] = "Séance ouverte",
        ["SignalementTraite"] = "Signalement traité",
        ["SourceRecue"] = "Document d’archive reçu",
        ["StructureAjoutee"] = "Structure ajoutée",
        ["TranscriptionRetiree"] = "Transcription retirée",
        ["VersionGardee"] = "Version gardée",
        ["VersionPubliee"] = "Version publiée",
    };

    public static IEnumerable<(string Evenement, string Libelle)> Tous =>
        Noms.Select(n => (n.Key, n.Value)).OrderBy(n => n.Value, StringComparer.CurrentCulture);

    public static string Nom(string evenement) => Noms.GetValueOrDefault(evenement, evenement);

    /// <summary>« Titre : Rencontre de juin », one property a line.</summary>
    public static string Precisions(string json)
    {
        using var document = JsonDocument.Parse(json);
        return string.Join('\n', document.RootElement.EnumerateObject().Select(p => $"{p.Name} : {p.Value}"));
    }
}
