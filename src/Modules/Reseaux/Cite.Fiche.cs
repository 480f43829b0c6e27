using Maillage.Kernel.Text;
using Maillage.Reseaux.Events;

namespace Maillage.Reseaux;

/// <summary>How a cité chooses its actions.</summary>
public enum ModeProgrammation
{
    AppelAProjets = 1,
    CoConstruction = 2,
    BourseAuxProjets = 3,
}

public sealed partial class Cite
{
    public const int TexteMaxLength = 4000;
    public const int LigneMaxLength = 200;

    public int? Vague { get; private set; }
    public ModeProgrammation? Mode { get; private set; }
    public string? Agglomeration { get; private set; }
    public string? SiteWeb { get; private set; }

    /// <summary>What the minutes recall of the cité each time; it prefills the bloc of every meeting.</summary>
    public string? PourRappel { get; private set; }

    /// <summary>INSEE codes of its communes.</summary>
    public List<string> Communes { get; private set; } = [];
    public List<string> Quartiers { get; private set; } = [];
    public List<string> Colleges { get; private set; } = [];
    public List<string> Programmes { get; private set; } = [];
    public List<string> Axes { get; private set; } = [];

    /// <summary>What a reader must know about the sheet itself (a perimeter that other lists cut differently).</summary>
    public List<string> Remarques { get; private set; } = [];

    public void Decrire(FicheCite fiche)
    {
        Vague = fiche.Vague;
        Mode = fiche.Mode;
        Agglomeration = fiche.Agglomeration;
        SiteWeb = fiche.SiteWeb;
        PourRappel = fiche.PourRappel;
        Communes = Distincts(fiche.Communes);
        Quartiers = Distincts(fiche.Quartiers);
        Colleges = Distincts(fiche.Colleges);
        Programmes = Distincts(fiche.Programmes);
        Axes = Distincts(fiche.Axes);
        Remarques = Distincts(fiche.Remarques);
        Alias = Distincts(fiche.Alias);
        Raise(new CiteDecrite(Nom));
    }

    /// <summary>The reminder as written, or else what the sheet knows: wave, communes, quartiers.</summary>
    public string? Rappeler()
    {
        if (PourRappel is not null)
        {
            return PourRappel;
        }

        string?[] phrases =
        [
            Vague is { } vague ? $"Cité éducative de la vague {vague} de labellisation." : null,
            Communes.Count > 0
                ? $"{(Communes.Count > 1 ? "Communes" : "Commune")} : {French.List([.. Communes.Select(c => Referentiel.Commune(c)?.Nom ?? c)])}."
                : null,
            Quartiers.Count > 0 ? $"{(Quartiers.Count > 1 ? "Quartiers" : "Quartier")} : {French.List(Quartiers)}." : null,
        ];
        return phrases.All(p => p is null) ? null : string.Join(' ', phrases.Where(p => p is not null));
    }

    // Published sheets list some programmes twice.
    private static List<string> Distincts(IEnumerable<string> lignes) =>
        [.. lignes.Select(l => l.Trim()).Where(l => l.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];
}

/// <summary>The identity sheet of a cité, as typed or imported.</summary>
public sealed record FicheCite
{
    public int? Vague { get; init; }
    public ModeProgrammation? Mode { get; init; }
    public string? Agglomeration { get; init; }
    public string? SiteWeb { get; init; }
    public string? PourRappel { get; init; }
    public IReadOnlyList<string> Communes { get; init; } = [];
    public IReadOnlyList<string> Quartiers { get; init; } = [];
    public IReadOnlyList<string> Colleges { get; init; } = [];
    public IReadOnlyList<string> Programmes { get; init; } = [];
    public IReadOnlyList<string> Axes { get; init; } = [];
    public IReadOnlyList<string> Alias { get; init; } = [];
    public IReadOnlyList<string> Remarques { get; init; } = [];
}
