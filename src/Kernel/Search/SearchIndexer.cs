using System.Globalization;
using Maillage.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Kernel.Search;

/// <summary>Keeps the index true: what a save wrote is indexed in the transaction of that save.</summary>
public sealed class SearchIndexer(IEnumerable<ISearchSource> sources, SearchOptions options)
{
    private readonly IReadOnlyList<ISearchSource> _sources = [.. sources];

    /// <summary>Each once, though two modules may give documents of it.</summary>
    public IReadOnlyList<SearchKind> Kinds { get; } = [.. sources.SelectMany(s => s.Kinds).DistinctBy(k => k.Key)];

    /// <summary>« Bloc », « Échange ».</summary>
    public string NameOf(string kind) => Kinds.First(k => k.Key == kind).One;

    /// <summary>The subjects that the rows about to be saved belong to.</summary>
    internal async Task<IReadOnlyList<(ISearchSource Source, IReadOnlyList<Guid> Subjects)>> TouchedAsync(
        AppDb db,
        CancellationToken cancellationToken
    )
    {
        var touched = new List<(ISearchSource, IReadOnlyList<Guid>)>();
        if (!options.IndexOnSave)
        {
            return touched;
        }

        List<object> written =
        [
            .. db
                .ChangeTracker.Entries()
                .Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
                .Select(e => e.Entity),
        ];
        foreach (var source in _sources)
        {
            if ((await source.SubjectsOfAsync(db, written, cancellationToken)).Distinct().ToList() is { Count: > 0 } subjects)
            {
                touched.Add((source, subjects));
            }
        }

        return touched;
    }

    internal static async Task UpdateAsync(
        AppDb db,
        ISearchSource source,
        IReadOnlyList<Guid> subjects,
        CancellationToken cancellationToken
    )
    {
        foreach (var subject in subjects)
        {
            await db.ExecuteAsync(
                "delete from search_entries where source = @source and subject = @subject",
                cancellationToken,
                ("@source", source.Name),
                ("@subject", Key(subject))
            );
        }

        foreach (var (subject, document) in await source.ReadAsync(db, subjects, cancellationToken))
        {
            await WriteAsync(db, source.Name, subject, document, cancellationToken);
        }
    }

    private static async Task WriteAsync(
        AppDb db,
        string source,
        Guid subject,
        SearchDocument document,
        CancellationToken cancellationToken
    )
    {
        var number = (
            await db.ColumnAsync(
                "insert into search_entries (source, subject, part, kind, readers, title, address, day) "
                    + "values (@source, @subject, @part, @kind, @readers, @title, @address, @day) returning number",
                cancellationToken,
                ("@source", source),
                ("@subject", Key(subject)),
                ("@part", document.Part),
                ("@kind", document.Kind),
                ("@readers", document.Readers),
                ("@title", document.Title),
                ("@address", document.Address),
                ("@day", document.Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "")
            )
        )[0];
        var key = long.Parse(number, CultureInfo.InvariantCulture);
        await db.ExecuteAsync(
            "insert into search_texts (number, body, title_stems, body_stems) values (@number, @body, @title, @stems)",
            cancellationToken,
            ("@number", key),
            ("@body", SearchBody.Write(document.Sections)),
            ("@title", FrenchAnalyzer.Stems(document.Title)),
            ("@stems", SearchBody.Stems(document.Sections))
        );
        foreach (var facet in document.Facets.Distinct())
        {
            await db.ExecuteAsync(
                "insert into search_facets (number, name, value) values (@number, @name, @value)",
                cancellationToken,
                ("@number", key),
                ("@name", facet.Name),
                ("@value", facet.Value)
            );
        }

        await SearchWords.AddAsync(db, document, cancellationToken);
    }

    /// <summary>Indexes everything again, by batches, while the application serves; what is no more is taken out.</summary>
    /// <param name="tell">Told how many subjects are done, of how many.</param>
    public async Task RebuildAsync(AppDb db, Action<int, int> tell, CancellationToken cancellationToken)
    {
        const int Batch = 100;
        var all = new List<(ISearchSource Source, List<Guid> Subjects)>();
        foreach (var source in _sources)
        {
            all.Add((source, await source.All(db).ToListAsync(cancellationToken)));
        }

        var (done, total) = (0, all.Sum(s => s.Subjects.Count));
        foreach (var (source, subjects) in all)
        {
            foreach (var batch in subjects.Chunk(Batch))
            {
                await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
                await UpdateAsync(db, source, batch, cancellationToken);
                await transaction.CommitAsync(cancellationToken);
                db.ChangeTracker.Clear();
                tell(done += batch.Length, total);
            }

            await RemoveOthersAsync(db, source, subjects, cancellationToken);
        }

        await db.ExecuteAsync("delete from search_state", cancellationToken);
        await db.ExecuteAsync(
            "insert into search_state (analyzer) values (@version)",
            cancellationToken,
            ("@version", FrenchAnalyzer.Version)
        );
    }

    /// <summary>The index was made by this version of the analyzer.</summary>
    public static async Task<bool> IsCurrentAsync(AppDb db, CancellationToken cancellationToken) =>
        await db.ColumnAsync("select analyzer from search_state", cancellationToken) is [var version]
        && version == FrenchAnalyzer.Version.ToString(CultureInfo.InvariantCulture);

    private static async Task RemoveOthersAsync(AppDb db, ISearchSource source, List<Guid> subjects, CancellationToken cancellationToken)
    {
        var indexed = await db.ColumnAsync(
            "select distinct subject from search_entries where source = @source",
            cancellationToken,
            ("@source", source.Name)
        );
        foreach (var gone in indexed.Except(subjects.Select(Key), StringComparer.Ordinal))
        {
            await db.ExecuteAsync(
                "delete from search_entries where source = @source and subject = @subject",
                cancellationToken,
                ("@source", source.Name),
                ("@subject", gone)
            );
        }
    }

    private static string Key(Guid subject) => subject.ToString("N");
}
