using Maillage.Kernel.Data;
using Maillage.Kernel.Security;
using Maillage.Memoire.Events;
using Maillage.Reseaux;

namespace Maillage.Memoire.Bulletins;

/// <summary>One bulletin to one reader: when it is due, the mail that carried it, the personal address that unsubscribes.</summary>
public sealed class EnvoiBulletin : Entity
{
    private EnvoiBulletin() { }

    public Guid BulletinId { get; private init; }
    public Guid PersonneId { get; private init; }

    /// <summary>Now, next Monday, or the first of next month: as they chose.</summary>
    public DateTime PrevuLe { get; private init; }

    /// <summary>When its mail was written; null while it waits.</summary>
    public DateTime? EcritLe { get; private set; }

    /// <summary>Several bulletins that waited for the same day go in one mail.</summary>
    public Guid? CourrielId { get; private set; }

    /// <summary>Why no mail was written: they left, or chose otherwise, since it was due.</summary>
    public string? Ecarte { get; private set; }

    /// <summary>SHA-256 of the token of the mail's personal link. An old mail unsubscribes as well as the last one.</summary>
    public string? EmpreinteLien { get; private set; }

    public static EnvoiBulletin Prevoir(Bulletin bulletin, Personne personne, DateTime pour)
    {
        var envoi = new EnvoiBulletin
        {
            BulletinId = bulletin.Id,
            PersonneId = personne.Id,
            PrevuLe = pour,
        };
        envoi.Raise(new EnvoiPrevu());
        return envoi;
    }

    /// <returns>The token, to be put in the mail and forgotten.</returns>
    public string EmettreLien()
    {
        var jeton = Secrets.NewToken();
        EmpreinteLien = Secrets.Fingerprint(jeton);
        return jeton;
    }

    public void Noter(Guid courrielId, DateTime now)
    {
        (CourrielId, EcritLe) = (courrielId, now);
        Raise(new EnvoiEcrit());
    }

    public void Ecarter(string motif, DateTime now)
    {
        (Ecarte, EcritLe) = (motif, now);
        Raise(new EnvoiEcarte(motif));
    }
}
