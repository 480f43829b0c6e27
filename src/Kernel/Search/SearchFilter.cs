namespace Maillage.Kernel.Search;

/// <summary>A facet by which people narrow what they found: its values are counted. The others (the addresses that a text names) only
/// lead to their documents.</summary>
/// <param name="Name">Of the facet, in the index and in addresses: « cite ».</param>
/// <param name="Title">As people read it: « Cité ».</param>
public sealed record SearchFilter(string Name, string Title);
