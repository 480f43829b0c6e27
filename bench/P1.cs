namespace Maillage.Bench;

/// <summary>Published minutes, read by visitors, against an endpoint that gives as many bytes from memory.</summary>
public sealed class P1 : Bar
{
    public override string What => "compte rendu publié, anonyme, 64 connexions";

    public override async Task<IReadOnlyList<Result>> MeasureAsync(Sites sites)
    {
        var site = await sites.DemoAsync();
        using var http = new HttpClient();
        site.Host.Answer(await http.GetByteArrayAsync(new Uri(site.Address + site.Minutes)));
        var (ours, bare) = await AlternateAsync(
            () => Wrk.RequestsAsync(site.Address + site.Minutes),
            () => Wrk.RequestsAsync(site.Address + BareEndpoint.Path)
        );
        return [new Result(Name, What, $"{ours:0} req/s", $"{bare:0} req/s", ours / bare, 0.5, IsMinimum: true)];
    }
}
