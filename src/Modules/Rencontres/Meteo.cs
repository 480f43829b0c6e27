using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Rencontres.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maillage.Rencontres;

public enum QuestionMeteo
{
    Moi = 1,
    MaCite = 2,
}

public enum Temps
{
    Orage = 1,
    Pluie = 2,
    Nuages = 3,
    Eclaircies = 4,
    Soleil = 5,
}

/// <summary>How many answered one weather to one question. Counters only: who answered what is never written down.</summary>
public sealed class Meteo : Entity
{
    /// <summary>Under this number of answers nothing is shown: a face could be put on each.</summary>
    public const int Seuil = 5;

    private Meteo() { }

    public Guid RencontreId { get; private init; }
    public QuestionMeteo Question { get; private init; }
    public Temps Temps { get; private init; }
    public int Nombre { get; private set; }

    public static Meteo Ouvrir(Rencontre rencontre, QuestionMeteo question, Temps temps)
    {
        var meteo = new Meteo
        {
            RencontreId = rencontre.Id,
            Question = question,
            Temps = temps,
        };
        meteo.Raise(new MeteoComptee());
        return meteo;
    }

    public void Compter()
    {
        Nombre++;
        Raise(new MeteoComptee());
    }
}

public sealed partial class Invitation
{
    /// <summary>That this person answered the weather, so that nobody answers twice; not what they answered.</summary>
    public bool MeteoDonnee { get; private set; }

    public void DonnerMeteo(Rencontre rencontre)
    {
        if (!rencontre.EstEnSeance)
        {
            throw new BusinessRuleException("La météo se donne pendant la séance.");
        }

        if (MeteoDonnee)
        {
            throw new BusinessRuleException("Vous avez déjà donné votre météo.");
        }

        MeteoDonnee = true;
        Raise(new MeteoDonnee());
    }
}

internal sealed class MeteoConfiguration : IEntityTypeConfiguration<Meteo>
{
    public void Configure(EntityTypeBuilder<Meteo> builder)
    {
        builder.ToTable("rencontres_meteos");
        builder.Property(m => m.Nombre).IsConcurrencyToken();
        builder
            .HasIndex(m => new
            {
                m.RencontreId,
                m.Question,
                m.Temps,
            })
            .IsUnique();
        builder.HasOne<Rencontre>().WithMany().HasForeignKey(m => m.RencontreId).OnDelete(DeleteBehavior.Cascade);
    }
}
