using Maillage.Kernel.Data;
using Maillage.Rencontres.Events;
using Maillage.Reseaux;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maillage.Rencontres;

public enum EtatPresence
{
    Present = 1,
    ADistance = 2,
    Excuse = 3,
    Absent = 4,

    /// <summary>Runs the meeting.</summary>
    Animation = 5,
}

/// <summary>Who was there, with the name and function of that day. Somebody who was not invited is a guest, known by name only.</summary>
public sealed partial class Presence : Entity, IPassage
{
    public const int NomMaxLength = 160;
    public const int FonctionMaxLength = 240;

    private Presence() { }

    public Guid RencontreId { get; private init; }
    public Guid? PersonneId { get; private set; }
    public Guid? CiteId { get; private set; }
    public string Nom { get; private set; } = "";
    public string? Fonction { get; private set; }
    public EtatPresence Etat { get; private set; }
    public bool EstInvite => PersonneId is null;

    /// <summary>Was in the room or on the line.</summary>
    public bool EstVenue => Etat is EtatPresence.Present or EtatPresence.ADistance or EtatPresence.Animation;

    /// <summary>What an answer announces; nothing without one.</summary>
    public static EtatPresence? EtatDe(ReponseInvitation? reponse) => reponse is { } donnee ? (EtatPresence)(int)donnee : null;

    public static Presence Noter(Invitation invitation, Personne personne, EtatPresence etat)
    {
        var presence = new Presence
        {
            RencontreId = invitation.RencontreId,
            PersonneId = personne.Id,
            CiteId = invitation.CiteId,
            Nom = personne.NomComplet,
            Fonction = invitation.Intitule,
        };
        presence.Changer(etat);
        return presence;
    }

    public static Presence Accueillir(Rencontre rencontre, string nom, string? fonction)
    {
        var presence = new Presence
        {
            RencontreId = rencontre.Id,
            Nom = nom.Trim(),
            Fonction = fonction,
        };
        presence.Changer(EtatPresence.Present);
        return presence;
    }

    /// <summary>Somebody who runs the meeting, invited or not.</summary>
    public static Presence Animer(Rencontre rencontre, Personne personne, string? fonction)
    {
        var presence = new Presence
        {
            RencontreId = rencontre.Id,
            PersonneId = personne.Id,
            Nom = personne.NomComplet,
            Fonction = fonction,
        };
        presence.Changer(EtatPresence.Animation);
        return presence;
    }

    /// <summary>Somebody named by a document: known by these words until a person of the directory is recognised.</summary>
    public static Presence Citer(Rencontre rencontre, string nom, string? fonction, Cite? cite, EtatPresence etat)
    {
        var presence = new Presence
        {
            RencontreId = rencontre.Id,
            CiteId = cite?.Id,
            Nom = nom.Trim(),
            Fonction = fonction,
        };
        presence.Changer(etat);
        return presence;
    }

    public void Changer(EtatPresence etat)
    {
        Etat = etat;
        Raise(new PresenceNotee(Nom, etat));
    }
}

internal sealed class PresenceConfiguration : IEntityTypeConfiguration<Presence>
{
    public void Configure(EntityTypeBuilder<Presence> builder)
    {
        builder.ToTable("rencontres_presences");
        builder.Ignore(p => p.EstInvite).Ignore(p => p.EstVenue).Ignore(p => p.Designation);
        builder.Property(p => p.Nom).HasMaxLength(Presence.NomMaxLength);
        builder.Property(p => p.Fonction).HasMaxLength(Presence.FonctionMaxLength);
        builder.HasIndex(p => new { p.RencontreId, p.PersonneId }).IsUnique();
        builder.HasIndex(p => p.PersonneId);
        builder.HasIndex(p => p.CiteId);
        builder.HasOne<Rencontre>().WithMany().HasForeignKey(p => p.RencontreId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Personne>().WithMany().HasForeignKey(p => p.PersonneId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Cite>().WithMany().HasForeignKey(p => p.CiteId).OnDelete(DeleteBehavior.Restrict);
    }
}
