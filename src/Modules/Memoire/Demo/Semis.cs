using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Maillage.Memoire.Demo;

/// <summary>What the demonstration is made of, embedded beside the code that tells it.</summary>
internal static class Semis
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static async Task<List<T>> LireAsync<T>(string fichier, CancellationToken cancellationToken)
    {
        await using var flux = Assembly.GetExecutingAssembly().GetManifestResourceStream(fichier)!;
        return (await JsonSerializer.DeserializeAsync<List<T>>(flux, Json, cancellationToken))!;
    }
}
