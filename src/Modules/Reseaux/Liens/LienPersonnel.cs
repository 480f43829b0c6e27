using Maillage.Kernel.Data;
using Maillage.Kernel.Emails;
using Maillage.Kernel.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maillage.Reseaux.Liens;

/// <summary>What a personal link is for.</summary>
public enum NatureLien
{
    Invitation = 1,
    Contribution = 2,
    Bulletins = 3,
    Agenda = 4,
}

/// <summary>Why a link was closed before the end of its right.</summary>
public enum MotifFermeture
{
    /// <summary>Those who run the network closed it.</summary>
    Animation = 1,

    /// <summary>It had been sent to an address that is no longer the person's.</summary>
    Adresse = 2,

    /// <summary>The person made another in its place.</summary>
    Remplace = 3,
}

/// <summary>An address that speaks for one person and one purpose, without a password. Several may be open at once, one a mail: a new mail
/// kills no former one. They end together, with the right they carry (<see cref="IDroitDuLien"/>), or when somebody closes them.</summary>
public sealed class LienPersonnel
{
    private LienPersonnel() { }

    public Guid Id { get; private init; } = Identifiers.Next();

    /// <summary>SHA-256 of the token. The token itself is only in the mail.</summary>
    public string Empreinte { get; private init; } = "";
    public NatureLien Nature { get; private init; }

    /// <summary>The invitation, the contributor, the sending or the person that it is for.</summary>
    public Guid SujetId { get; private init; }
    public Guid PersonneId { get; private init; }
    public DateTime CreeLe { get; private init; }
    public DateTime? ExpireLe { get; private init; }
    public DateTime? FermeLe { get; private set; }
    public MotifFermeture? Motif { get; private set; }

    /// <summary>The mail that carries it: what became of the mail is what became of the link.</summary>
    public Guid? CourrielId { get; private set; }

    /// <param name="jeton">To be put in an address and forgotten.</param>
    public static LienPersonnel Emettre(
        NatureLien nature,
        Guid sujetId,
        Guid personneId,
        DateTime now,
        out string jeton,
        DateTime? jusqua = null
    )
    {
        jeton = Secrets.NewToken();
        return new LienPersonnel
        {
            Empreinte = Secrets.Fingerprint(jeton),
            Nature = nature,
            SujetId = sujetId,
            PersonneId = personneId,
            CreeLe = now,
            ExpireLe = jusqua,
        };
    }

    public bool EstOuvert(DateTime now) => FermeLe is null && (ExpireLe is null || ExpireLe > now);

    public void Porter(Email courriel) => CourrielId = courriel.Id;

    public void Fermer(MotifFermeture motif, DateTime now)
    {
        if (FermeLe is null)
        {
            (FermeLe, Motif) = (now, motif);
        }
    }
}

internal sealed class LienPersonnelConfiguration : IEntityTypeConfiguration<LienPersonnel>
{
    public void Configure(EntityTypeBuilder<LienPersonnel> builder)
    {
        builder.ToTable("reseaux_liens");
        builder.HasIndex(l => l.Empreinte).IsUnique();
        builder.HasIndex(l => new { l.Nature, l.SujetId });
        builder.HasIndex(l => l.PersonneId);
        builder.HasOne<Personne>().WithMany().HasForeignKey(l => l.PersonneId).OnDelete(DeleteBehavior.Cascade);
    }
}
