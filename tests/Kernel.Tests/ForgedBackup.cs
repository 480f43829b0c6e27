using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Maillage.Kernel_Tests;

/// <summary>A true backup taken apart, to be put together as somebody with bad intentions would.</summary>
internal sealed class ForgedBackup
{
    private const string ManifestName = "manifeste.json";

    private ForgedBackup(JsonNode manifest, List<Part> parts) => (Manifest, Parts) = (manifest, parts);

    public JsonNode Manifest { get; }
    public List<Part> Parts { get; }
    public JsonArray Entries => Manifest[nameof(Entries)]!.AsArray();

    /// <summary>In place of the manifest, when it is no manifest at all.</summary>
    public string? ManifestText { get; set; }

    public static ForgedBackup Of(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        var parts = archive.Entries.Select(e => new Part(e.FullName, Read(e))).ToList();
        var manifest = JsonNode.Parse(parts.Single(p => p.Name == ManifestName).Content)!;
        return new ForgedBackup(manifest, [.. parts.Where(p => p.Name != ManifestName)]);
    }

    /// <summary>The first given file, as the archive holds it and as the manifest says it.</summary>
    public (Part Part, JsonNode Entry) File() => Of(Entries.First(e => e!["Rows"] is null)!);

    public (Part Part, JsonNode Entry) Table(string name) => Of(Entries.First(e => (string?)e!["Name"] == $"tables/{name}.jsonl")!);

    /// <summary>Calls an entry otherwise, in the archive and in the manifest.</summary>
    public void Rename((Part Part, JsonNode Entry) entry, string name)
    {
        entry.Part.Name = name;
        entry.Entry["Name"] = name;
    }

    /// <summary>Changes what an entry holds, with a length and a fingerprint that are right.</summary>
    public void Fill((Part Part, JsonNode Entry) entry, byte[] content)
    {
        entry.Part.Content = content;
        entry.Entry["Length"] = content.Length;
        entry.Entry["Sha256"] = Convert.ToHexStringLower(SHA256.HashData(content));
    }

    public void Fill((Part Part, JsonNode Entry) entry, Func<string, string> change) =>
        Fill(entry, Encoding.UTF8.GetBytes(change(Encoding.UTF8.GetString(entry.Part.Content))));

    public string Write()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("maillage-test-").FullName, "forgee.sauvegarde");
        using var archive = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach (var part in Parts)
        {
            Add(archive, part);
        }

        Add(archive, new Part(ManifestName, Encoding.UTF8.GetBytes(ManifestText ?? Manifest.ToJsonString())));
        return path;
    }

    private (Part Part, JsonNode Entry) Of(JsonNode entry) => (Parts.Single(p => p.Name == (string?)entry["Name"]), entry);

    private static void Add(ZipArchive archive, Part part)
    {
        var entry = archive.CreateEntry(part.Name, CompressionLevel.Fastest);
        if (part.Attributes is { } attributes)
        {
            entry.ExternalAttributes = attributes;
        }

        using var content = entry.Open();
        content.Write(part.Content);
    }

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        using var copy = new MemoryStream();
        content.CopyTo(copy);
        return copy.ToArray();
    }

    internal sealed class Part(string name, byte[] content)
    {
        public string Name { get; set; } = name;
        public byte[] Content { get; set; } = content;
        public int? Attributes { get; set; }
    }
}
