namespace Maillage.Bench;

/// <summary>One of the product's performance bars: a ratio between two things measured in the same run, so that the machine cancels out.</summary>
public abstract class Bar
{
    protected const int Rounds = 5;

    public string Name => GetType().Name;
    public abstract string What { get; }

    public abstract Task<IReadOnlyList<Result>> MeasureAsync(Sites sites);

    /// <summary>Alternates the two, after one round that does not count, and keeps the median of each.</summary>
    protected static async Task<(double Ours, double Reference)> AlternateAsync(
        Func<Task<double>> ours,
        Func<Task<double>> reference,
        int rounds = Rounds
    )
    {
        var (first, second) = (new List<double>(), new List<double>());
        for (var i = 0; i <= rounds; i++)
        {
            var (a, b) = (await ours(), await reference());
            if (i > 0)
            {
                first.Add(a);
                second.Add(b);
            }
        }

        return (Median(first), Median(second));
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}

/// <param name="Limit">What the ratio must not pass: above it when <paramref name="IsMinimum"/>, below it otherwise.</param>
public sealed record Result(string Bar, string What, string Ours, string Reference, double Ratio, double Limit, bool IsMinimum = false)
{
    public bool Holds => IsMinimum ? Ratio >= Limit : Ratio <= Limit;
}
