namespace Maillage.Kernel.Search;

/// <summary>Something to be found again, as a module says it.</summary>
/// <param name="Kind">« ressource », « bloc »: one of the kinds of its source.</param>
/// <param name="Title">Weighs more than the rest.</param>
/// <param name="Address">Of its page, from the root.</param>
public sealed record SearchDocument(string Kind, string Title, string Address)
{
    /// <summary>Tells apart the documents of one subject (a passage of minutes, the copy for the public).</summary>
    public string Part { get; init; } = "";

    /// <summary>Who finds it: a group named by the module of rights.</summary>
    public required string Readers { get; init; }
    public IReadOnlyList<SearchSection> Sections { get; init; } = [];
    public DateOnly? Day { get; init; }

    /// <summary>By what lists are narrowed: « cite », « arras »; « theme », « lecture ».</summary>
    public IReadOnlyList<SearchFacet> Facets { get; init; } = [];
}

public readonly record struct SearchFacet(string Name, string Value);

/// <summary>A part of a text that has a place of its own: a page, a moment.</summary>
/// <param name="Label">« page 3 », « à 12:31 »; empty for a text without places.</param>
/// <param name="Anchor">What an address adds to go there (« #page-3 »).</param>
public sealed record SearchSection(string Text, string Label = "", string Anchor = "");
