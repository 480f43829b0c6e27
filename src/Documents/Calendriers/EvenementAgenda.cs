namespace Maillage.Documents.Calendriers;

/// <summary>One event, in the time of Paris; texts are plain.</summary>
public sealed record EvenementAgenda
{
    /// <summary>Stable for the life of the event: a calendar replaces what bears the same identifier.</summary>
    public required string Uid { get; init; }
    public required string Titre { get; init; }
    public required DateOnly Jour { get; init; }

    /// <summary>Null when only the day is known: a whole day, not midnight.</summary>
    public required (TimeOnly Debut, TimeOnly Fin)? Horaire { get; init; }

    /// <summary>When this version of the event was made.</summary>
    public required DateTime ModifieUtc { get; init; }
    public int Sequence { get; init; }
    public string? Description { get; init; }
    public string? Lieu { get; init; }

    /// <summary>Where to connect.</summary>
    public string? Visio { get; init; }
    public string? Adresse { get; init; }
    public bool EstAnnule { get; init; }

    /// <summary>Who invites, and who is invited (name, mail address): for an invitation only.</summary>
    public (string Nom, string Courriel)? Organisateur { get; init; }
    public (string Nom, string Courriel)? Invite { get; init; }
}
