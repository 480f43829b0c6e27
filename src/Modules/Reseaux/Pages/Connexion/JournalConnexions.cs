using Microsoft.Extensions.Logging;

namespace Maillage.Reseaux.Pages.Connexion;

/// <summary>Who came in and who was refused, in the server's log: the account's identifier, no name and no address.</summary>
internal static partial class JournalConnexions
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Connexion ouverte : compte {Compte}, par {Moyen}")]
    public static partial void Ouverte(this ILogger logger, Guid compte, string moyen);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Connexion refusée : compte {Compte}")]
    public static partial void Refusee(this ILogger logger, Guid? compte);
}
