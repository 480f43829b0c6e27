using Maillage.Documents.Calendriers;
using Maillage.Kernel;
using Maillage.Kernel.Emails;
using Maillage.Reseaux;

namespace Maillage.Rencontres;

/// <summary>Meetings as calendar events, for mails and subscriptions.</summary>
public sealed class Convocations(PublicAddress address, EmailOptions emails)
{
    /// <summary>What a calendar shows of a meeting. The place to connect goes to those who are invited only.</summary>
    public EvenementAgenda Evenement(Rencontre rencontre, DateTime modifie, Personne? invite = null) =>
        new()
        {
            Uid = $"{rencontre.Id:N}@maillage",
            Titre = rencontre.Titre,
            Jour = rencontre.Jour,
            Horaire = rencontre.SansHoraire ? null : (rencontre.HeureDebut, rencontre.HeureFin),
            ModifieUtc = modifie,
            Sequence = rencontre.Sequence,
            Description = rencontre.Objectifs,
            Lieu = rencontre.Lieu ?? (invite is null ? "À distance" : rencontre.Lien ?? "À distance"),
            Visio = invite is null ? null : rencontre.Lien,
            Adresse = address.Of($"/rencontres/{rencontre.Slug}"),
            EstAnnule = rencontre.EstAnnulee,
            Organisateur = invite is null ? null : (emails.FromName, emails.FromAddress),
            Invite = invite?.Courriel is { } courriel && EmailAddress.IsOne(courriel) ? (invite.NomComplet, courriel) : null,
        };

    public string Invitation(Rencontre rencontre, DateTime modifie, Personne invite) =>
        Agenda.Ecrire(
            rencontre.Titre,
            [Evenement(rencontre, modifie, invite)],
            rencontre.EstAnnulee ? UsageAgenda.Annulation : UsageAgenda.Invitation
        );
}
