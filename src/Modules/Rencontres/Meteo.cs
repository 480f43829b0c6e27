using System.Text.Json;
using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Rencontres.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
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

/// <summary>The weather of one meeting: a sealed urn while it is open, then what may be said of it. Who answered what is never written down;
/// <see cref="DonnerMeteo"/> fills the urn without an event.</summary>
public sealed class Meteo : Entity
{
    private Meteo() { }

    public Guid RencontreId { get; private init; }
    public int Repondants { get; private set; }

    /// <summary>An <see cref="Urne"/>; null before the first answer and after the close.</summary>
    public string? UrneScellee { get; private set; }
    public DateTime? CloseLe { get; private set; }
    public List<ResultatMeteo> Resultats { get; private set; } = [];
    public bool EstClose => CloseLe is not null;

    public static Meteo Ouvrir(Rencontre rencontre)
    {
        var meteo = new Meteo { RencontreId = rencontre.Id };
        meteo.Raise(new MeteoOuverte());
        return meteo;
    }

    /// <summary>For good: an answer counted after a result was shown would be read in the difference.</summary>
    public void Clore(Urne urne, DateTime now)
    {
        if (EstClose)
        {
            throw new BusinessRuleException("La météo est déjà close.");
        }

        (UrneScellee, CloseLe, Resultats) = (null, now, [.. urne.Depouiller()]);
        Raise(new MeteoClose());
    }

    /// <summary>Held in the past, told at once.</summary>
    public static Meteo Raconter(Rencontre rencontre, Urne urne, int repondants, DateTime now)
    {
        var meteo = Ouvrir(rencontre);
        meteo.Repondants = repondants;
        meteo.Clore(urne, now);
        return meteo;
    }
}

public sealed partial class Invitation
{
    /// <summary>That this person answered the open weather, so that nobody answers twice; forgotten when it closes. Written by
    /// <see cref="DonnerMeteo"/> alone, without an event.</summary>
    public bool MeteoDonnee { get; private set; }
}

internal sealed class MeteoConfiguration : IEntityTypeConfiguration<Meteo>
{
    public void Configure(EntityTypeBuilder<Meteo> builder)
    {
        builder.ToTable("rencontres_meteos");
        builder.Ignore(m => m.EstClose);
        builder
            .Property(m => m.Resultats)
            .HasConversion(
                resultats => EnJson(resultats),
                json => JsonSerializer.Deserialize<List<ResultatMeteo>>(json, JsonSerializerOptions.Web)!,
                new ValueComparer<List<ResultatMeteo>>((a, b) => EnJson(a!) == EnJson(b!), r => r.Count, r => r.ToList())
            );
        builder.HasIndex(m => m.RencontreId).IsUnique();
        builder.HasOne<Rencontre>().WithMany().HasForeignKey(m => m.RencontreId).OnDelete(DeleteBehavior.Cascade);
    }

    private static string EnJson(List<ResultatMeteo> resultats) => JsonSerializer.Serialize(resultats, JsonSerializerOptions.Web);
}
