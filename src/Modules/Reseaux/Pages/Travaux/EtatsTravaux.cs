using Maillage.Kernel.Jobs;
using Maillage.Kernel.Time;

namespace Maillage.Reseaux.Pages.Travaux;

/// <summary>Jobs in the words of the administrator.</summary>
public static class EtatsTravaux
{
    public const string Abandonnes = "abandonnes";
    public const string EnAttente = "attente";
    public const string Faits = "faits";

    public static readonly IReadOnlyList<(string Cle, string Libelle)> Tous =
    [
        (Abandonnes, "Abandonnés"),
        (EnAttente, "En attente"),
        (Faits, "Faits"),
    ];

    private static readonly Dictionary<string, string> Noms = new()
    {
        ["CleanPicture"] = "Nettoyage d’une image reçue",
        ["ForgetFile"] = "Effacement des octets d’une image nettoyée",
        ["SendEmail"] = "Envoi d’un courriel",
        ["NightlyBackup"] = "Sauvegarde de la nuit",
        ["NightlyPurge"] = "Effacement de ce qui a été gardé assez longtemps",
        ["EnvoyerConvocation"] = "Convocation",
        ["EnvoyerRelecture"] = "Demande de relecture",
        ["AnnoncerCompteRendu"] = "Annonce d’un compte rendu",
        ["ExecuterEffacement"] = "Effacement d’un nom",
        ["AvertirEffacement"] = "Avis d’un effacement",
        ["EnvoyerLienMotDePasse"] = "Lien pour choisir un mot de passe",
    };

    public static string Nom(Job travail) => Noms.GetValueOrDefault(travail.Kind, travail.Kind);

    public static string Dire(Job travail) =>
        travail switch
        {
            { DoneAt: { } fait } => $"Fait le {fait.ToParis():dd/MM/yyyy HH:mm}",
            { DeadAt: { } abandon } => $"Abandonné le {abandon.ToParis():dd/MM/yyyy HH:mm}",
            { LastError: not null } => "Sera retenté",
            _ => "En attente",
        };
}
