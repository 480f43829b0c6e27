using System.Text.Json;
using Maillage.Kernel.Data;
using Maillage.Reseaux;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maillage.Rencontres;

internal sealed class BlocConfiguration : IEntityTypeConfiguration<Bloc>
{
    public void Configure(EntityTypeBuilder<Bloc> builder)
    {
        builder.ToTable("rencontres_blocs");
        builder.Ignore(b => b.EstEcrit);
        builder.ComplexProperty(b => b.Texte, Limiter);
        builder
            .Property(b => b.Fiche)
            .HasConversion(
                fiche => JsonSerializer.Serialize(fiche, JsonSerializerOptions.Web),
                json => JsonSerializer.Deserialize<List<LigneFiche>>(json, JsonSerializerOptions.Web)!,
                new ValueComparer<List<LigneFiche>>((a, b) => a!.SequenceEqual(b!), f => f.Count, f => f.ToList())
            );
        builder.Property(b => b.Version).IsConcurrencyToken();
        builder.HasIndex(b => new { b.RencontreId, b.CiteId }).IsUnique();
        builder.HasIndex(b => b.CiteId);
        builder.HasOne<Rencontre>().WithMany().HasForeignKey(b => b.RencontreId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Cite>().WithMany().HasForeignKey(b => b.CiteId).OnDelete(DeleteBehavior.Restrict);
    }

    internal static void Limiter(ComplexPropertyBuilder<TexteBloc> texte)
    {
        foreach (var (partie, _) in new TexteBloc().Parties())
        {
            texte.Property(partie).HasLimit(TexteBloc.MaxLength, Labels.Partie(partie));
        }
    }
}

internal sealed class VersionBlocConfiguration : IEntityTypeConfiguration<VersionBloc>
{
    public void Configure(EntityTypeBuilder<VersionBloc> builder)
    {
        builder.ToTable("rencontres_blocs_versions");
        builder.ComplexProperty(v => v.Texte, BlocConfiguration.Limiter);
        builder.HasIndex(v => new { v.BlocId, v.Numero }).IsUnique();
        builder.HasOne<Bloc>().WithMany().HasForeignKey(v => v.BlocId).OnDelete(DeleteBehavior.Cascade);
    }
}
