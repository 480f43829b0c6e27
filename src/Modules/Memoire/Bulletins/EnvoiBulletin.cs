using Maillage.Kernel.Data;
using Maillage.Memoire.Events;
using Maillage.Reseaux;
using Maillage.Reseaux.Liens;

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

    /// <summary>The mail's personal link. An old mail unsubscribes as well as the last one.</summary>
    /// <param name="jeton">To be put in the mail and forgotten.</param>
    public LienPersonnel EmettreLien(DateTime now, out string jeton) =>
        LienPersonnel.Emettre(NatureLien.Bulletins, Id, PersonneId, now, out jeton);

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
