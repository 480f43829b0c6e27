using System.Globalization;
using System.Text.RegularExpressions;

namespace Maillage.Bench;

/// <summary>Requests a second, by wrk: 2 threads, 64 connections, 3 seconds.</summary>
internal static partial class Wrk
{
    public static async Task<double> RequestsAsync(string address, string? cookie = null, bool neverTheSame = false)
    {
        string[] header = cookie is null ? [] : ["-H", $"Cookie: {cookie}"];
        string[] script = neverTheSame ? ["-s", Path.Combine(Folders.Root, "bench/never-the-same.lua")] : [];
        var output = await Tool.RunAsync("wrk", [.. header, .. script, "-t2", "-c64", "-d3s", address]);
        if (output.Contains("Non-2xx", StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"{address} answers with errors: {output}");
        }

        return double.Parse(PerSecond().Match(output).Groups[1].ValueSpan, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)", RegexOptions.None, 1000)]
    private static partial Regex PerSecond();
}
