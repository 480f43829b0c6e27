using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Kernel.Text;
using Maillage.Kernel.Time;
using Maillage.Rencontres.Events;
using Maillage.Reseaux;

namespace Maillage.Rencontres;

/// <summary>A meeting of a network. It can: be planned and changed, hold an agenda, be announced (invitations and personal links),
/// gather the blocs of the cités, be cancelled.</summary>
public sealed partial class Rencontre : Entity, IVersioned, IPubliable<Rencontre>
{
    public const int TitreMaxLength = 160;
    public const int LieuMaxLength = 200;
    public const int LienMaxLength = 400;
    public const int TexteMaxLength = 4000;

    private Rencontre() { }

    public Guid ReseauId { get; private init; }
    public string Slug { get; private init; } = "";
    public string Titre { get; private set; } = "";
    public string? Objectifs { get; private set; }
    public DateOnly Jour { get; private set; }
    public TimeOnly HeureDebut { get; private set; }
    public TimeOnly HeureFin { get; private set; }
    public Modalite Modalite { get; private set; }
    public string? Lieu { get; private set; }

    /// <summary>Where to connect. Shown to those who are invited only.</summary>
    public string? Lien { get; private set; }
    public Visibilite Visibilite { get; private set; }
    public int Version { get; set; }

    public DateTime DebutUtc => ParisTime.FromParis(Jour, HeureDebut);
    public DateTime FinUtc => ParisTime.FromParis(Jour, HeureFin);

    /// <summary>What people put in their calendar: when it changes, they are told.</summary>
    public (DateOnly, TimeOnly, TimeOnly, Modalite, string?, string?) EnPratique => (Jour, HeureDebut, HeureFin, Modalite, Lieu, Lien);

    public static Rencontre Planifier(Reseau reseau, string slug, PlanRencontre plan)
    {
        var rencontre = new Rencontre { ReseauId = reseau.Id, Slug = slug };
        rencontre.Prendre(plan);
        rencontre.Raise(new RencontrePlanifiee(plan.Titre, plan.Jour));
        return rencontre;
    }

    public void Modifier(PlanRencontre plan)
    {
        if (EstAnnulee)
        {
            throw new BusinessRuleException("Cette rencontre est annulée : elle ne se modifie plus.");
        }

        Prendre(plan);
        Sequence++;
        Raise(new RencontreModifiee(plan.Titre, plan.Jour));
    }

    private void Prendre(PlanRencontre plan)
    {
        if (plan.HeureFin <= plan.HeureDebut && !plan.SansHoraire)
        {
            throw new BusinessRuleException("La fin doit venir après le début.", nameof(HeureFin));
        }

        if (plan.Modalite != Modalite.Distanciel && string.IsNullOrWhiteSpace(plan.Lieu) && !plan.EstArchive)
        {
            throw new BusinessRuleException("Dites où se tient la rencontre.", nameof(Lieu));
        }

        Titre = French.Typography(plan.Titre.Trim());
        Objectifs = plan.Objectifs;
        Jour = plan.Jour;
        HeureDebut = plan.HeureDebut;
        HeureFin = plan.HeureFin;
        Modalite = plan.Modalite;
        Lieu = plan.Lieu;
        Lien = plan.Lien;
        Visibilite = plan.Visibilite;
        (SansHoraire, DateInconnue) = (plan.SansHoraire, plan.DateInconnue);
    }
}

public enum Modalite
{
    Distanciel = 1,
    Presentiel = 2,
    Hybride = 3,
}

/// <summary>What the animatrice decides of a meeting.</summary>
public sealed record PlanRencontre
{
    public required string Titre { get; init; }
    public string? Objectifs { get; init; }
    public required DateOnly Jour { get; init; }
    public required TimeOnly HeureDebut { get; init; }
    public required TimeOnly HeureFin { get; init; }
    public Modalite Modalite { get; init; } = Modalite.Distanciel;
    public string? Lieu { get; init; }
    public string? Lien { get; init; }
    public Visibilite Visibilite { get; init; } = Visibilite.Public;

    /// <summary>A meeting of the past, known by a document: what this one does not say stays unknown.</summary>
    public bool EstArchive { get; init; }
    public bool SansHoraire { get; init; }
    public bool DateInconnue { get; init; }
}
