using Maillage.Bench;

// « bench/run » runs every bar, « bench/run P1 P5 » some. Each prints its figure beside its reference, measured in the same run.
Bar[] all = [new P1(), new P2(), new P3(), new P4(), new P5(), new P6(), new P7(), new P8(), new P9()];
var chosen = args.Length == 0 ? all : [.. all.Where(b => args.Contains(b.Name, StringComparer.OrdinalIgnoreCase))];
if (chosen.Length == 0)
{
    Console.Error.WriteLine($"Unknown bar. There are: {string.Join(", ", all.Select(b => b.Name))}");
    return 1;
}

await using var sites = new Sites();
var results = new List<Result>();
foreach (var bar in chosen)
{
    Console.Error.WriteLine($"{bar.Name} : {bar.What}");
    results.AddRange(await bar.MeasureAsync(sites));
}

var table = Report.Table(results);
Console.WriteLine(table);
if (args.Length == 0)
{
    await Report.WriteAsync(table);
}

return results.TrueForAll(r => r.Holds) ? 0 : 1;
