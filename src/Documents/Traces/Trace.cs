namespace Maillage.Documents.Traces;

/// <summary>What makes one think that a text speaks of somebody, or says where to find them.</summary>
public enum TraceKind
{
    /// <summary>« Mme Martin », « M. J. Dupont », « Dr Haddad ».</summary>
    Title = 1,

    /// <summary>« J. D. », « S. Marchadier », « Marie D. ».</summary>
    Initials,

    /// <summary>« Awa Sarr », « SARR Awa »: a known first name beside a name.</summary>
    FullName,

    /// <summary>« 06 12 34 56 78 », « +687 12 34 56 ».</summary>
    Phone,

    /// <summary>« awa.sarr@ville.example ».</summary>
    Mail,

    /// <summary>« 12 bis, rue des Lilas, 62000 Arras ».</summary>
    PostalAddress,
}

/// <summary>One find.</summary>
/// <param name="Start">Where it stands in the text that was read.</param>
/// <param name="Text">The very words found.</param>
public sealed record Trace(TraceKind Kind, int Start, string Text)
{
    public int End => Start + Text.Length;
}
