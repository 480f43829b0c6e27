using Maillage.Kernel.Data;

namespace Maillage.Kernel.Search;

/// <summary>What a module gives to be found. One subject (a resource, the minutes of a meeting) gives any number of documents; none when it
/// is not to be found. It is asked again each time something of it is written, in the same transaction.</summary>
public interface ISearchSource
{
    /// <summary>Names the source in the index; never changes.</summary>
    string Name { get; }

    /// <summary>Its kinds of documents, in the order of tabs, with their names (one, several).</summary>
    IReadOnlyList<SearchKind> Kinds { get; }

    /// <summary>The subjects that rows about to be written belong to; most rows belong to none, and ask nothing of the database.</summary>
    Task<IEnumerable<Guid>> SubjectsOfAsync(AppDb db, IReadOnlyList<object> rows, CancellationToken cancellationToken);

    /// <summary>Every subject, to index all again.</summary>
    IQueryable<Guid> All(AppDb db);

    Task<IReadOnlyList<(Guid Subject, SearchDocument Document)>> ReadAsync(
        AppDb db,
        IReadOnlyList<Guid> subjects,
        CancellationToken cancellationToken
    );
}

/// <param name="Weight">What was written to be found again comes before what was said in passing: 1, or less.</param>
public sealed record SearchKind(string Key, string One, string Many, double Weight = 1);
