using Maillage.Kernel.Emails;
using Maillage.Kernel.Jobs;
using Maillage.Kernel.Time;

namespace Maillage.Reseaux;

/// <summary>What became of a mail, in French: « Envoyé » only when the server took it.</summary>
/// <param name="EnvoyeLe">When the server took it.</param>
/// <param name="RefuseLe">When it was given up for good.</param>
/// <param name="Refus">Why.</param>
public sealed record EtatCourriel(DateTime? EnvoyeLe, DateTime? RefuseLe, string? Refus)
{
    public static readonly EtatCourriel EnRoute = new(null, null, null);

    public static EtatCourriel De(Email courriel) => new(courriel.SentAt, courriel.RefusedAt, courriel.Refusal);

    /// <param name="envoi">The job that sends it, while it is not done.</param>
    /// <param name="gardes">Mails stay here: the demonstration.</param>
    public string Dire(Job? envoi, bool gardes) =>
        EnvoyeLe is { } le ? $"Envoyé le {le.ToParis():dd/MM/yyyy} à {le.ToParis():HH:mm}"
        : RefuseLe is not null ? "Refusé, rien ne sera retenté"
        : gardes ? "Gardé ici"
        : envoi?.DeadAt is not null ? "Abandonné après plusieurs essais"
        : envoi?.LastError is not null ? $"En attente d’envoi, nouvel essai à {envoi.RunAfter.ToParis():HH:mm}"
        : "En attente d’envoi";

    /// <summary>Why it has not left.</summary>
    public string? Cause(Job? envoi) => Refus ?? (EnvoyeLe is null ? envoi?.LastError : null);
}
