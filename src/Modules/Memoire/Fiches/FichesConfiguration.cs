using System.Text.Json;
using Maillage.Kernel.Data;
using Maillage.Rencontres;
using Maillage.Reseaux;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maillage.Memoire.Fiches;

internal sealed class FicheExperienceConfiguration : IEntityTypeConfiguration<FicheExperience>
{
    public void Configure(EntityTypeBuilder<FicheExperience> builder)
    {
        builder.ToTable("memoire_fiches");
        builder.Property(f => f.SousTitre).HasLimit(FicheExperience.LigneMaxLength, "Sous-titre");
        builder.Property(f => f.Quartiers).HasLimit(FicheExperience.LigneMaxLength);
        builder.Ignore(f => f.EstPubliee);
        builder.Ignore(f => f.ProchainActeur);
        builder.Ignore(f => f.ChampsChanges);
        builder.Property(f => f.Titre).HasMaxLength(FicheExperience.TitreMaxLength);
        Textes(builder.Property(f => f.Textes));
        Textes(builder.Property(f => f.TextesPublies));
        builder.Property(f => f.Version).IsConcurrencyToken();
        builder.HasIndex(f => f.Slug).IsUnique();
        builder.HasIndex(f => new { f.ReseauId, f.PublieeLe });
        builder.HasIndex(f => f.PublieeLe);
        builder.HasIndex(f => new { f.CiteId, f.PublieeLe });
        builder.HasIndex(f => f.BlocId);
        builder.HasIndex(f => new { f.Etat, f.EtatDepuis });
        builder.HasOne<Reseau>().WithMany().HasForeignKey(f => f.ReseauId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Cite>().WithMany().HasForeignKey(f => f.CiteId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Bloc>().WithMany().HasForeignKey(f => f.BlocId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<Personne>().WithMany().HasForeignKey(f => f.RedacteurId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<Personne>().WithMany().HasForeignKey(f => f.RelecteurId).OnDelete(DeleteBehavior.SetNull);
    }

    private static void Textes(PropertyBuilder<List<TexteFiche>> property) =>
        property.HasConversion(
            textes => JsonSerializer.Serialize(textes, JsonSerializerOptions.Web),
            json => JsonSerializer.Deserialize<List<TexteFiche>>(json, JsonSerializerOptions.Web)!,
            new ValueComparer<List<TexteFiche>>((a, b) => a!.SequenceEqual(b!), t => t.Count, t => t.ToList())
        );
}

internal sealed class EtapeFicheConfiguration : IEntityTypeConfiguration<EtapeFiche>
{
    public void Configure(EntityTypeBuilder<EtapeFiche> builder)
    {
        builder.ToTable("memoire_fiches_etapes");
        builder.Property(e => e.Note).HasLimit(EtapeFiche.NoteMaxLength);
        builder.HasIndex(e => e.FicheId);
        builder.HasOne<FicheExperience>().WithMany().HasForeignKey(e => e.FicheId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ContributionFicheConfiguration : IEntityTypeConfiguration<ContributionFiche>
{
    public void Configure(EntityTypeBuilder<ContributionFiche> builder)
    {
        builder.ToTable("memoire_fiches_contributions");
        builder.Property(c => c.Apres).HasLimit(ChampFiche.TexteMaxLength, "Texte");
        builder
            .HasIndex(c => new
            {
                c.FicheId,
                c.Champ,
                c.Numero,
            })
            .IsUnique();
        builder.HasOne<FicheExperience>().WithMany().HasForeignKey(c => c.FicheId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class CommentaireFicheConfiguration : IEntityTypeConfiguration<CommentaireFiche>
{
    public void Configure(EntityTypeBuilder<CommentaireFiche> builder)
    {
        builder.ToTable("memoire_fiches_commentaires");
        builder.Property(c => c.Texte).HasLimit(CommentaireFiche.TexteMaxLength, "Remarque");
        builder.HasIndex(c => c.FicheId);
        builder.HasOne<FicheExperience>().WithMany().HasForeignKey(c => c.FicheId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ConsentementFicheConfiguration : IEntityTypeConfiguration<ConsentementFiche>
{
    public void Configure(EntityTypeBuilder<ConsentementFiche> builder)
    {
        builder.ToTable("memoire_fiches_consentements");
        builder.Property(c => c.Nom).HasLimit(ConsentementFiche.NomMaxLength);
        builder.Property(c => c.Qualite).HasLimit(ConsentementFiche.NomMaxLength, "Qualité");
        builder.Property(c => c.Moyen).HasLimit(ConsentementFiche.NomMaxLength);
        builder.HasIndex(c => new { c.FicheId, c.Nom }).IsUnique();
        builder.HasOne<FicheExperience>().WithMany().HasForeignKey(c => c.FicheId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class RepriseFicheConfiguration : IEntityTypeConfiguration<RepriseFiche>
{
    public void Configure(EntityTypeBuilder<RepriseFiche> builder)
    {
        builder.ToTable("memoire_fiches_reprises");
        builder.Property(r => r.Note).HasLimit(RepriseFiche.NoteMaxLength);
        builder.HasIndex(r => new { r.FicheId, r.CiteId }).IsUnique();
        builder.HasIndex(r => r.CiteId);
        builder.HasOne<FicheExperience>().WithMany().HasForeignKey(r => r.FicheId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Cite>().WithMany().HasForeignKey(r => r.CiteId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ContributeurFicheConfiguration : IEntityTypeConfiguration<ContributeurFiche>
{
    public void Configure(EntityTypeBuilder<ContributeurFiche> builder)
    {
        builder.ToTable("memoire_fiches_contributeurs");
        builder.HasIndex(c => new { c.FicheId, c.PersonneId }).IsUnique();
        builder.HasIndex(c => c.PersonneId);
        builder.HasOne<FicheExperience>().WithMany().HasForeignKey(c => c.FicheId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Personne>().WithMany().HasForeignKey(c => c.PersonneId).OnDelete(DeleteBehavior.Cascade);
    }
}
