using System.Runtime.InteropServices;

namespace Maillage.Kernel.Search;

/// <param name="Day">Days since the year 1; 0 without a day.</param>
/// <param name="Title">Stands for the kind and the title.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SearchRank(double Score, int Day, long Document, (int Kind, int Title) Title)
{
    /// <summary>The best score, then the most recent, then the first written.</summary>
    public static int BestFirst(SearchRank a, SearchRank b) =>
        a.Score != b.Score ? b.Score.CompareTo(a.Score)
        : a.Day != b.Day ? b.Day.CompareTo(a.Day)
        : a.Document.CompareTo(b.Document);
}

/// <summary>Keeps the best of what it is given.</summary>
internal sealed class SearchRanking(int wanted)
{
    /// <summary>How far titles are compared with those before them.</summary>
    private const int Deep = 1000;

    private readonly int _kept = Math.Max(wanted, Deep);
    private readonly List<SearchRank> _best = [];
    private SearchRank? _worst;

    public void Add(SearchRank rank)
    {
        if (_worst is { } worst && SearchRank.BestFirst(rank, worst) > 0)
        {
            return;
        }

        _best.Add(rank);
        if (_best.Count >= 2 * _kept)
        {
            Sort();
            _worst = _best[^1];
        }
    }

    /// <param name="oncePerTitle">What bears a title that was shown already (passages of minutes, word for word from one meeting to the
    /// next) comes after the rest.</param>
    public IReadOnlyList<long> Page(int skip, int take, bool oncePerTitle)
    {
        Sort();
        IEnumerable<SearchRank> ordered = _best;
        if (oncePerTitle)
        {
            var titles = new HashSet<(int, int)>();
            var isFirst = _best.ToLookup(r => titles.Add(r.Title));
            ordered = isFirst[true].Concat(isFirst[false]);
        }

        return [.. ordered.Skip(skip).Take(take).Select(r => r.Document)];
    }

    private void Sort()
    {
        _best.Sort(SearchRank.BestFirst);
        if (_best.Count > _kept)
        {
            _best.RemoveRange(_kept, _best.Count - _kept);
        }
    }
}
