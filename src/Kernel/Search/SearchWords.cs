using Maillage.Kernel.Data;

namespace Maillage.Kernel.Search;

/// <summary>The words that texts hold, to propose the nearest of one that none holds.</summary>
public static class SearchWords
{
    private const int MinLength = 4;
    private const int PerStatement = 50;

    internal static async Task AddAsync(AppDb db, SearchDocument document, CancellationToken cancellationToken)
    {
        // In order: two writers that bring the same words never wait for each other in a circle.
        var words = document
            .Sections.Select(s => s.Text)
            .Prepend(document.Title)
            .SelectMany(FrenchAnalyzer.Tokens)
            .Where(t => t.Word.Length >= MinLength && t.Word.All(char.IsLetter))
            .DistinctBy(t => t.Word)
            .OrderBy(t => t.Word, StringComparer.Ordinal);
        foreach (var batch in words.Chunk(PerStatement))
        {
            var rows = string.Join(", ", batch.Select((_, i) => $"(@w{i}, @s{i})"));
            await db.ExecuteAsync(
                $"insert into search_words (word, stem) values {rows} on conflict do nothing",
                cancellationToken,
                [.. batch.SelectMany((t, i) => new (string, object?)[] { ($"@w{i}", t.Word), ($"@s{i}", t.Stem) })]
            );
        }
    }

    /// <summary>The stems of the words that somebody wrote with these letters, accents aside, alone or in the plural: « escargotiere » is
    /// « escargotière », whose stem no rule gives without the accent.</summary>
    internal static async Task<ILookup<string, string>> StemsOfAsync(AppDb db, SearchRequest request, CancellationToken cancellationToken)
    {
        var typed = request.Wanted.Concat(request.Unwanted).SelectMany(g => g).Select(t => t.Word).Distinct().ToList();
        var forms = typed.SelectMany(w => Forms(w).Select(f => (Form: f, Typed: w))).ToLookup(f => f.Form, f => f.Typed);
        var names = forms.Select((f, i) => ($"@f{i}", (object?)f.Key)).ToArray();
        if (names.Length == 0)
        {
            return Array.Empty<string>().ToLookup(w => w);
        }

        var rows = await db.ColumnAsync(
            $"select word || ' ' || stem from search_words where word in ({string.Join(", ", names.Select(n => n.Item1))})",
            cancellationToken,
            names
        );
        return rows.Select(r => r.Split(' '))
            .SelectMany(r => forms[r[0]].Select(w => (Typed: w, Stem: r[1])))
            .ToLookup(r => r.Typed, r => r.Stem);
    }

    /// <summary>The stems of the words that begin so: what somebody may be about to type.</summary>
    internal static async Task<IReadOnlyList<string>> StemsFromAsync(AppDb db, string beginning, CancellationToken cancellationToken) =>
        await db.ColumnAsync(
            "select distinct stem from search_words where substr(word, 1, @length) = @beginning order by stem limit 60",
            cancellationToken,
            ("@length", beginning.Length),
            ("@beginning", beginning)
        );

    private static IEnumerable<string> Forms(string word) => word.EndsWith('s') ? [word, word[..^1]] : [word, $"{word}s"];

    /// <summary>Words near one that nobody wrote, the nearest first.</summary>
    internal static async Task<IReadOnlyList<string>> NearAsync(AppDb db, SearchTerm term, CancellationToken cancellationToken)
    {
        if (term.Word.Length < MinLength)
        {
            return [];
        }

        var candidates = await db.ColumnAsync(
            "select word from search_words where substr(word, 1, 1) = @first and length(word) between @min and @max",
            cancellationToken,
            ("@first", term.Word[..1]),
            ("@min", term.Word.Length - 2),
            ("@max", term.Word.Length + 2)
        );
        var reach = term.Word.Length < 6 ? 1 : 2;
        return
        [
            .. candidates
                .Select(c => (Word: c, Distance: Distance(term.Word, c)))
                .Where(c => c.Distance <= reach)
                .OrderBy(c => c.Distance)
                .ThenBy(c => c.Word, StringComparer.Ordinal)
                .Select(c => c.Word)
                .Take(3),
        ];
    }

    internal static async Task<bool> KnowsAsync(AppDb db, SearchTerm term, CancellationToken cancellationToken) =>
        (await db.ColumnAsync("select 1 from search_words where stem = @stem limit 1", cancellationToken, ("@stem", term.Stems[0]))).Count
        > 0;

    /// <summary>Letters to add, drop, change or swap with their neighbour (Damerau and Levenshtein, adjacent swaps once).</summary>
    public static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    rows[i, j] = i + j;
                    continue;
                }

                var change = rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                rows[i, j] = Math.Min(change, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
                }
            }
        }

        return rows[a.Length, b.Length];
    }
}
