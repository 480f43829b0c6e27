using System.Collections.Concurrent;

namespace Maillage.Kernel.Search;

/// <summary>Gives each value a small number, from 1, the same as long as the process lives: comparing and counting go by it.</summary>
internal sealed class SearchNumbering<T>
    where T : notnull
{
    private readonly ConcurrentDictionary<T, int> _numbers = new();
    private readonly Lock _adding = new();
    private volatile T[] _values = [];

    /// <summary>Of the values from number 1, in order.</summary>
    public IReadOnlyList<T> Values => _values;

    /// <summary>0 for a value that was never met.</summary>
    public int Find(T value) => _numbers.GetValueOrDefault(value);

    public int Of(T value)
    {
        if (_numbers.TryGetValue(value, out var known))
        {
            return known;
        }

        lock (_adding)
        {
            if (!_numbers.TryGetValue(value, out known))
            {
                // Whoever reads the number finds the value.
                _values = [.. _values, value];
                known = _numbers[value] = _values.Length;
            }

            return known;
        }
    }
}
