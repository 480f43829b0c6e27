using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Maillage.Documents.Lecture;

/// <summary>The structure of minutes as read. Every word of the source is in one of these fields.
/// Serialised in camelCase: absent values null, lists possibly empty, dates yyyy-MM-dd, hours HH:mm.</summary>
public sealed class CompteRenduLu
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters =
        {
            new JsonStringEnumConverter<Modalite>(JsonNamingPolicy.CamelCase),
            new JsonStringEnumConverter<EtatPersonne>(JsonNamingPolicy.CamelCase),
        },
    };

    public string? Titre { get; set; }
    public int? Numero { get; set; }
    public DateOnly? Date { get; set; }

    [JsonConverter(typeof(HourConverter))]
    public TimeOnly? HeureDebut { get; set; }

    [JsonConverter(typeof(HourConverter))]
    public TimeOnly? HeureFin { get; set; }
    public Modalite? Modalite { get; set; }
    public string? Lieu { get; set; }
    public List<string> Objectifs { get; } = [];
    public List<PointLu> OrdreDuJour { get; } = [];
    public List<PersonneLue> Personnes { get; } = [];
    public string? Meteo { get; set; }
    public ActualitesLues Actualites { get; } = new();
    public List<BlocLu> Blocs { get; } = [];
    public List<PresentationLue> Presentations { get; } = [];
    public List<DecisionLue> Decisions { get; } = [];
    public List<string> Besoins { get; } = [];
    public List<RencontreLue> ProchainesRencontres { get; } = [];

    /// <summary>What could be assigned nowhere, to be classed by hand.</summary>
    public List<string> NonAffecte { get; } = [];

    /// <summary>Words of the source that were understood rather than kept: headings, labels, dates and hours as written.</summary>
    public List<string> Mentions { get; } = [];

    /// <summary>Those of the mentions that say more than a label or a date: no part took them, somebody has to.</summary>
    [JsonIgnore]
    public List<string> SansPlace { get; } = [];

    /// <summary>What the reader completed or doubts, in French sentences.</summary>
    public List<string> Remarques { get; } = [];

    public string ToJson() => JsonSerializer.Serialize(this, Json);
}

public enum Modalite
{
    Distanciel,
    Presentiel,
    Hybride,
}

public enum EtatPersonne
{
    Present,
    Excuse,
    Absent,
    Animation,
}

public sealed record PointLu(string Titre, List<string> SousPoints);

public sealed record PersonneLue
{
    public string? Civilite { get; init; }
    public string? Prenom { get; init; }
    public string? Nom { get; init; }
    public string? Fonction { get; init; }
    public string? Rattachement { get; init; }
    public EtatPersonne Etat { get; init; }
}

public sealed class ActualitesLues
{
    public List<string> Nationales { get; } = [];
    public List<string> Regionales { get; } = [];
}

public sealed class BlocLu
{
    public required string Cite { get; init; }

    /// <summary>The identity sheet: label → value, as written.</summary>
    public Dictionary<string, string> Fiche { get; } = [];
    public string? Rappel { get; set; }
    public List<string> PointsActualite { get; } = [];
    public List<EchangeLu> Echanges { get; } = [];
    public List<string> Besoins { get; } = [];
    public List<string> ActionsAValoriser { get; } = [];
}

public sealed record EchangeLu(string? Question, List<string> Reponses);

public sealed record PresentationLue(string? Cite, string? Titre, string Texte);

public sealed record DecisionLue(string Texte, string? Qui, string? Echeance);

public sealed record RencontreLue
{
    public DateOnly? Date { get; init; }

    [JsonConverter(typeof(HourConverter))]
    public TimeOnly? HeureDebut { get; init; }

    [JsonConverter(typeof(HourConverter))]
    public TimeOnly? HeureFin { get; init; }
    public Modalite? Modalite { get; init; }
    public string? Lieu { get; init; }
}

internal sealed class HourConverter : JsonConverter<TimeOnly?>
{
    public override TimeOnly? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString() is { } text ? TimeOnly.ParseExact(text, "HH:mm", System.Globalization.CultureInfo.InvariantCulture) : null;

    public override void Write(Utf8JsonWriter writer, TimeOnly? value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value?.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture));
}
