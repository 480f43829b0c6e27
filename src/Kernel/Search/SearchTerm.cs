namespace Maillage.Kernel.Search;

/// <summary>A word asked for: as typed, without accents, and the stems that answer to it.</summary>
public sealed record SearchTerm(string Word, IReadOnlyList<string> Stems)
{
    internal static SearchTerm Of(SearchToken token) => new(token.Word, [token.Stem]);
}
