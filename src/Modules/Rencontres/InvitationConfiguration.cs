using Maillage.Reseaux;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maillage.Rencontres;

internal sealed class InvitationConfiguration : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.ToTable("rencontres_invitations");
        builder.HasIndex(i => new { i.RencontreId, i.PersonneId }).IsUnique();
        builder.HasIndex(i => i.PersonneId);
        builder.HasIndex(i => i.CiteId);
        builder.HasOne<Rencontre>().WithMany().HasForeignKey(i => i.RencontreId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Personne>().WithMany().HasForeignKey(i => i.PersonneId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Cite>().WithMany().HasForeignKey(i => i.CiteId).OnDelete(DeleteBehavior.Restrict);
    }
}
