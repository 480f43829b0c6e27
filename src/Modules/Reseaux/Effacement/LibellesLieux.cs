using Maillage.Kernel.Text;

namespace Maillage.Reseaux.Effacement;

/// <summary>Tables and columns in the words of the screen. A table added one day is said by its own name until it is written here.</summary>
public static class LibellesLieux
{
    private static readonly string[] Pages = ["rencontres", "ressources", "actualites", "fiches", "bulletins", "cites"];

    private static readonly Dictionary<string, string> Choses = new()
    {
        ["audit_events"] = "Journal",
        ["emails"] = "Courriel gardé",
        ["jobs"] = "Travail",
        ["stored_files"] = "Nom d’un fichier",
        ["rencontres_rencontres"] = "Rencontre",
        ["rencontres_presences"] = "Présences",
        ["rencontres_blocs"] = "Bloc de cité",
        ["rencontres_blocs_versions"] = "Version d’un bloc",
        ["rencontres_comptes_rendus"] = "Compte rendu",
        ["rencontres_comptes_rendus_versions"] = "Compte rendu publié",
        ["rencontres_decisions"] = "Décision",
        ["rencontres_echanges"] = "Échange",
        ["rencontres_points"] = "Ordre du jour",
        ["rencontres_presentations"] = "Présentation",
        ["rencontres_sources"] = "Texte lu d’un document",
        ["rencontres_fragments"] = "Texte à classer",
        ["rencontres_amendements"] = "Correction proposée",
        ["memoire_ressources"] = "Ressource",
        ["memoire_ressources_fichiers"] = "Fichier d’une ressource",
        ["memoire_transcriptions"] = "Transcription d’un fichier",
        ["memoire_actualites"] = "Actualité",
        ["memoire_fiches"] = "Fiche expérience",
        ["memoire_fiches_contributions"] = "Historique d’une fiche",
        ["memoire_fiches_commentaires"] = "Remarque sur une fiche",
        ["memoire_fiches_consentements"] = "Accord noté sur une fiche",
        ["memoire_bulletins"] = "Bulletin",
        ["memoire_signalements"] = "Signalement",
        ["reseaux_cites"] = "Fiche d’une cité",
        ["reseaux_structures"] = "Structure",
        ["reseaux_fonctions"] = "Fonction",
    };

    private static readonly Dictionary<string, string> Mots = new()
    {
        ["actor"] = "auteur",
        ["name"] = "nom",
        ["details"] = "détails",
        ["to"] = "destinataire",
        ["address"] = "adresse",
        ["subject"] = "objet",
        ["actualite"] = "actualité",
        ["resume"] = "résumé",
        ["reponse"] = "réponse",
        ["reponses"] = "réponses",
        ["ecrit"] = "écrit",
        ["depose"] = "déposé",
        ["ajoutee"] = "ajoutée",
        ["publiee"] = "publiée",
        ["reperee"] = "repérée",
        ["publies"] = "publiés",
        ["slug"] = "adresse de la page",
        ["presences"] = "présences",
    };

    /// <summary>« Bloc de cité, points actualité ».</summary>
    public static string Ou(Emplacement ou) => $"{Choses.GetValueOrDefault(ou.Table, EnMots(ou.Table))}, {EnMots(ou.Colonne)}";

    internal static string? Adresse(LigneLue ligne)
    {
        if (ligne.Table.Nom == "emails")
        {
            return $"/courriels/{ligne.Numero}";
        }

        return ligne.Slug is { } slug && ligne.Table.Racine!.Value.Table.Split('_')[^1] is var mot && Pages.Contains(mot)
            ? $"/{mot}/{slug}"
            : null;
    }

    public static string Pourquoi(RaisonDoute doute) =>
        doute switch
        {
            RaisonDoute.NomSeul => "Le nom seul : ce peut être quelqu’un d’autre, ou un lieu.",
            RaisonDoute.Initiales => "Des initiales.",
            RaisonDoute.MotCourant => "Ces mots se disent aussi d’autre chose.",
            RaisonDoute.Partage => "Une autre personne, un lieu ou une structure porte ce nom.",
            RaisonDoute.DansUnePlusLongue => "Dans une expression plus longue.",
            RaisonDoute.AdressePossible => "Une adresse faite de ce nom.",
            RaisonDoute.CoordonneeProche => "Une coordonnée écrite à côté du nom.",
            RaisonDoute.HorsDuReseau => "Rien ne rattache ce texte au réseau.",
            _ => throw new ArgumentOutOfRangeException(nameof(doute)),
        };

    private static string EnMots(string nom) => string.Join(' ', nom.Split('_').Select(m => Mots.GetValueOrDefault(m, m)));
}
