using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Rencontres.Events;
using Maillage.Reseaux;

namespace Maillage.Rencontres;

public enum ReponseInvitation
{
    /// <summary>« Je viens ».</summary>
    Present = 1,
    ADistance = 2,
    Excuse = 3,
}

/// <summary>One person asked to one meeting, for the cité they speak for that day. It can: be answered, carry a personal link.</summary>
public sealed partial class Invitation : Entity
{
    private Invitation() { }

    public Guid RencontreId { get; private init; }
    public Guid PersonneId { get; private init; }
    public Guid? CiteId { get; private init; }

    /// <summary>The function as it was that day; minutes keep it whatever comes after.</summary>
    public string? Intitule { get; private init; }
    public ReponseInvitation? Reponse { get; private set; }
    public DateTime? ReponduLe { get; private set; }

    /// <summary>When the meeting was to begin, for whoever answered: an answer to a former date is not one to the new.</summary>
    public DateTime? ReponduPour { get; private set; }

    public static Invitation Adresser(Rencontre rencontre, Personne personne, Fonction? fonction)
    {
        var invitation = new Invitation
        {
            RencontreId = rencontre.Id,
            PersonneId = personne.Id,
            CiteId = fonction?.CiteId,
            Intitule = fonction?.Intitule,
        };
        invitation.Raise(new PersonneInvitee(personne.NomComplet));
        return invitation;
    }

    /// <summary>Answered, and for a time that is no longer that of the meeting. Old answers do not say for when.</summary>
    public bool ReponduPourUneAutreDate(Rencontre rencontre) =>
        Reponse is not null && ReponduPour is { } pour && pour != rencontre.DebutUtc;

    public void Repondre(ReponseInvitation reponse, Rencontre rencontre, DateTime now)
    {
        if (rencontre.EstAnnulee)
        {
            throw new BusinessRuleException("Cette rencontre est annulée.");
        }

        if (rencontre.FinUtc <= now)
        {
            throw new BusinessRuleException("La rencontre est passée : la présence est celle qu’a notée l’animation.");
        }

        if (!rencontre.Accepte(reponse))
        {
            throw new BusinessRuleException("Cette réponse n’est pas possible pour cette rencontre.", nameof(Reponse));
        }

        (Reponse, ReponduLe, ReponduPour) = (reponse, now, rencontre.DebutUtc);
        Raise(new InvitationRepondue(reponse));
    }
}

public sealed partial class Rencontre
{
    /// <summary>Nobody comes to a meeting held at a distance, nor connects to one held on the spot.</summary>
    public bool Accepte(ReponseInvitation reponse) =>
        reponse switch
        {
            ReponseInvitation.Present => Modalite != Modalite.Distanciel,
            ReponseInvitation.ADistance => Modalite != Modalite.Presentiel,
            _ => true,
        };
}
