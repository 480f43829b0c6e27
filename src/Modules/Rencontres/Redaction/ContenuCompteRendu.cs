using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Maillage.Reseaux;

namespace Maillage.Rencontres.Redaction;

/// <summary>All that the minutes of a meeting say, in the order of the published ones. Assembled from the meeting while it is a
/// draft, kept as JSON once published. Names are all there: the public variant is drawn from it when it is read.</summary>
public sealed record ContenuCompteRendu
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public required string Reseau { get; init; }
    public required string Animation { get; init; }
    public required string Titre { get; init; }
    public required DateOnly Jour { get; init; }
    public TimeOnly? HeureDebut { get; init; }
    public TimeOnly? HeureFin { get; init; }
    public Modalite Modalite { get; init; }
    public string? Lieu { get; init; }
    public string? Objectifs { get; init; }
    public IReadOnlyList<TexteCite> OrdreDuJour { get; init; } = [];
    public IReadOnlyList<PersonneCitee> Personnes { get; init; } = [];
    public string? MeteoEnMots { get; init; }
    public IReadOnlyList<ResultatMeteo> Meteo { get; init; } = [];
    public IReadOnlyList<TexteCite> ActualitesNationales { get; init; } = [];
    public IReadOnlyList<TexteCite> ActualitesRegionales { get; init; } = [];
    public IReadOnlyList<BlocCite> Blocs { get; init; } = [];
    public IReadOnlyList<PresentationCitee> Presentations { get; init; } = [];
    public IReadOnlyList<EchangeCite> Echanges { get; init; } = [];
    public IReadOnlyList<DecisionCitee> Decisions { get; init; } = [];
    public IReadOnlyList<TexteCite> Besoins { get; init; } = [];
    public IReadOnlyList<DateCitee> ProchainesDates { get; init; } = [];

    public string EnJson() => JsonSerializer.Serialize(this, Json);

    /// <summary>Minutes published before a rule hold what it hides: they are read under the rule of today, whoever reads them.</summary>
    public static ContenuCompteRendu DeJson(string json)
    {
        var contenu = JsonSerializer.Deserialize<ContenuCompteRendu>(json, Json)!;
        return contenu with
        {
            Meteo = [.. contenu.Meteo.Select(m => m.Discret()).OfType<ResultatMeteo>()],
            Blocs = [.. contenu.Blocs.Select(b => b.FicheDArchive ? b : b with { Fiche = [.. b.Fiche.Select(FicheEnLignes.Taire)] })],
        };
    }
}

/// <param name="Cite">The cité that says it, where one does.</param>
public sealed record TexteCite(string Cle, string Texte, string? Cite = null);

public sealed record PersonneCitee(string Cle, Guid? PersonneId, string Nom, string? Fonction, string? Cite, EtatPresence Etat);

public sealed record BlocCite
{
    public required string Cite { get; init; }

    /// <summary>Names the bloc in the passages it is made of.</summary>
    public required Guid Id { get; init; }
    public IReadOnlyList<LigneFiche> Fiche { get; init; } = [];

    /// <summary>The sheet comes from a document of the past, not from that of the cité: it is corrected here.</summary>
    public bool FicheDArchive { get; init; }
    public required TexteBloc Texte { get; init; }
    public IReadOnlyList<EchangeCite> Echanges { get; init; } = [];
}

public sealed record EchangeCite(string Cle, string Question, IReadOnlyList<string> Reponses);

public sealed record PresentationCitee(string Cle, string? Cite, string Titre, string Texte);

public sealed record DecisionCitee(string Cle, string Texte, string? Qui, DateOnly? Echeance);

public sealed record DateCitee(string Cle, DateOnly Jour, string? Precision);
