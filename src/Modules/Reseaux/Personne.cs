using Maillage.Kernel.Data;
using Maillage.Kernel.Emails;
using Maillage.Kernel.Text;
using Maillage.Reseaux.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maillage.Reseaux;

/// <summary>Somebody of the network. It can: hold dated functions (Fonction), be given rights (Role), open an account (Compte).</summary>
public sealed partial class Personne : Entity
{
    public const int NomMaxLength = 80;
    public const int CourrielMaxLength = EmailAddress.MaxLength;

    private Personne() { }

    public Guid ReseauId { get; private init; }
    public string? Civilite { get; private set; }
    public string Prenom { get; private set; } = "";
    public string Nom { get; private set; } = "";
    public string? Courriel { get; private set; }

    /// <summary>« nadia-le-bihan-nadia »: found by either order of the names, whatever the accents.</summary>
    public string Cle { get; private set; } = "";

    /// <summary>When the person agreed to be named in public documents; otherwise function and cité only.</summary>
    public DateTime? NomPublicAccordeLe { get; private set; }

    public string NomComplet => $"{Prenom} {Nom}".Trim();

    public static Personne Ajouter(Reseau reseau, Identite identite)
    {
        var personne = new Personne { ReseauId = reseau.Id };
        personne.Prendre(identite);
        personne.Raise(new PersonneAjoutee(personne.NomComplet));
        return personne;
    }

    public void Modifier(Identite identite)
    {
        Prendre(identite);
        Raise(new PersonneModifiee(NomComplet));
    }

    public void AccorderNomPublic(DateTime now)
    {
        NomPublicAccordeLe = now;
        Raise(new NomPublicAccorde());
    }

    public void RetirerNomPublic()
    {
        NomPublicAccordeLe = null;
        Raise(new NomPublicRetire());
    }

    private void Prendre(Identite identite)
    {
        Civilite = identite.Civilite;
        Prenom = identite.Prenom.Trim();
        Nom = identite.Nom.Trim();
        Cle = $"{Slugs.From(NomComplet)}-{Slugs.From(Prenom)}";
        Courriel = string.IsNullOrWhiteSpace(identite.Courriel) ? null : EmailAddress.Read(identite.Courriel, nameof(Courriel));
    }
}

public sealed record Identite(string? Civilite, string Prenom, string Nom, string? Courriel);

internal sealed class PersonneConfiguration : IEntityTypeConfiguration<Personne>
{
    public void Configure(EntityTypeBuilder<Personne> builder)
    {
        builder.ToTable("reseaux_personnes");
        builder.Ignore(p => p.NomComplet);
        builder.Property(p => p.Prenom).HasMaxLength(Personne.NomMaxLength).HasLabel("Prénom");
        builder.Property(p => p.Nom).HasMaxLength(Personne.NomMaxLength);
        builder.Property(p => p.Courriel).HasMaxLength(Personne.CourrielMaxLength);
        builder.HasIndex(p => new
        {
            p.ReseauId,
            p.Nom,
            p.Prenom,
        });
        builder.HasIndex(p => p.Courriel);
        builder.HasIndex(p => new { p.Nom, p.Prenom });
        builder.HasOne<Reseau>().WithMany().HasForeignKey(p => p.ReseauId).OnDelete(DeleteBehavior.Restrict);
    }
}
