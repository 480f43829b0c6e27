namespace Maillage.Documents.References;

public enum ReferenceKind
{
    Report,
    Video,
    Sound,
    WebPage,
    Collection,
}

/// <summary>What a bibliography says of a thing.</summary>
/// <param name="Key">Names it in the file; letters, digits and hyphens.</param>
public sealed record Reference(string Key, ReferenceKind Kind, string Title)
{
    /// <summary>A person or an organisation, as written.</summary>
    public string? Author { get; init; }

    /// <summary>« 2022 », « 2022-04 » or « 2022-04-28 » (ISO 8601).</summary>
    public string? Date { get; init; }
    public string? Abstract { get; init; }
    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>Two letters (ISO 639-1).</summary>
    public string? Language { get; init; }

    /// <summary>Where it is read.</summary>
    public required string Address { get; init; }
}
