using Maillage.Kernel.Data;
using Maillage.Kernel.Files;
using Maillage.Rencontres.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maillage.Rencontres;

/// <summary>The document an archived meeting was read from: the file itself, its text as read, and what the reader doubted.</summary>
public sealed class SourceArchive : Entity
{
    private SourceArchive() { }

    public Guid RencontreId { get; private init; }
    public Guid FichierId { get; private init; }
    public string Texte { get; private init; } = "";
    public List<string> Remarques { get; private init; } = [];

    public static SourceArchive Recevoir(Rencontre rencontre, StoredFile fichier, string texte, IEnumerable<string> remarques)
    {
        var source = new SourceArchive
        {
            RencontreId = rencontre.Id,
            FichierId = fichier.Id,
            Texte = texte,
            Remarques = [.. remarques],
        };
        source.Raise(new SourceRecue(fichier.Name));
        return source;
    }
}

internal sealed class SourceArchiveConfiguration : IEntityTypeConfiguration<SourceArchive>
{
    public void Configure(EntityTypeBuilder<SourceArchive> builder)
    {
        builder.ToTable("rencontres_sources");
        builder.HasIndex(s => s.RencontreId).IsUnique();
        builder.HasIndex(s => s.FichierId);
        builder.HasOne<Rencontre>().WithMany().HasForeignKey(s => s.RencontreId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(s => s.FichierId).OnDelete(DeleteBehavior.Restrict);
    }
}
