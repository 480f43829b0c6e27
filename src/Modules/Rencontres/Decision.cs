using Maillage.Kernel.Data;
using Maillage.Rencontres.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maillage.Rencontres;

/// <summary>What was decided, who does it, by when.</summary>
public sealed class Decision : Entity
{
    public const int TexteMaxLength = 2000;
    public const int QuiMaxLength = 200;

    private Decision() { }

    public Guid RencontreId { get; private init; }
    public string Texte { get; private init; } = "";
    public string? Qui { get; private init; }
    public DateOnly? Echeance { get; private init; }

    public static Decision Prendre(Rencontre rencontre, string texte, string? qui, DateOnly? echeance)
    {
        var decision = new Decision
        {
            RencontreId = rencontre.Id,
            Texte = texte.Trim(),
            Qui = qui,
            Echeance = echeance,
        };
        decision.Raise(new DecisionPrise(decision.Texte));
        return decision;
    }

    public void Retirer() => Raise(new NoteRetiree(Texte));
}

internal sealed class DecisionConfiguration : IEntityTypeConfiguration<Decision>
{
    public void Configure(EntityTypeBuilder<Decision> builder)
    {
        builder.ToTable("rencontres_decisions");
        builder.Property(d => d.Qui).HasMaxLength(Decision.QuiMaxLength);
        builder.HasIndex(d => d.RencontreId);
        builder.HasOne<Rencontre>().WithMany().HasForeignKey(d => d.RencontreId).OnDelete(DeleteBehavior.Cascade);
    }
}
