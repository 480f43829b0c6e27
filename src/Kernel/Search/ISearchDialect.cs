namespace Maillage.Kernel.Search;

/// <summary>What the two databases say differently of a full text.</summary>
public interface ISearchDialect
{
    /// <summary>The texts that match, as a query of two columns: <c>number</c> and <c>score</c>, the best having the greatest; the
    /// parameter <c>@match</c> holds <see cref="Expression"/>.</summary>
    string Matching { get; }

    /// <param name="any">One of the words asked for is enough.</param>
    string Expression(SearchRequest request, bool any);
}
