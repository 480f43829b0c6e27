using Maillage.Kernel.Jobs;
using Maillage.Kernel.Time;

namespace Maillage.Reseaux;

/// <summary>What became of a mail, in French.</summary>
public static class EtatCourriel
{
    /// <param name="envoi">The job that sends it, while it is not done.</param>
    /// <param name="gardes">Mails stay here: the demonstration.</param>
    public static string Dire(DateTime? envoyeLe, Job? envoi, bool gardes) =>
        envoyeLe is not null ? "Envoyé"
        : gardes ? "Gardé ici"
        : envoi?.DeadAt is not null ? "Abandonné : le serveur de courrier l’a refusé à chaque essai"
        : envoi?.LastError is not null ? $"Refusé, nouvel essai à {envoi.RunAfter.ToParis():HH:mm}"
        : "En attente d’envoi";
}
