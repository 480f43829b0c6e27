namespace Maillage.Kernel.Search;

/// <summary>How many of each value; values may be numbered meanwhile.</summary>
internal sealed class SearchCount<T>(SearchNumbering<T> values)
    where T : notnull
{
    private int[] _counts = new int[values.Values.Count + 1];

    public void Add(int value)
    {
        if (value >= _counts.Length)
        {
            Array.Resize(ref _counts, values.Values.Count + 1);
        }

        _counts[value]++;
    }

    public Dictionary<T, int> ToDictionary() =>
        values.Values.Take(_counts.Length - 1).Zip(_counts.Skip(1)).Where(c => c.Second > 0).ToDictionary(c => c.First, c => c.Second);
}
