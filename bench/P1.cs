using System.Globalization;
using System.Text.RegularExpressions;

namespace Maillage.Bench;

/// <summary>Published minutes, read by visitors, against an endpoint that gives as many bytes from memory.</summary>
public sealed partial class P1 : Bar
{
    public override string What => "compte rendu publié, anonyme, 64 connexions";

    public override async Task<IReadOnlyList<Result>> MeasureAsync(Site site)
    {
        using var http = new HttpClient();
        site.Answer(await http.GetByteArrayAsync(new Uri(site.Address + site.Minutes)));
        var (ours, bare) = await AlternateAsync(
            () => RequestsAsync(site.Address + site.Minutes),
            () => RequestsAsync(site.Address + BareEndpoint.Path)
        );
        return [new Result(Name, What, $"{ours:0} req/s", $"{bare:0} req/s", ours / bare, 0.5, IsMinimum: true)];
    }

    private static async Task<double> RequestsAsync(string address)
    {
        var output = await Tool.RunAsync("wrk", "-t2", "-c64", "-d3s", address);
        if (output.Contains("Non-2xx", StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"{address} answers with errors: {output}");
        }

        return double.Parse(PerSecond().Match(output).Groups[1].ValueSpan, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)", RegexOptions.None, 1000)]
    private static partial Regex PerSecond();
}
