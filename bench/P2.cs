using Maillage.Reseaux.Generation;

namespace Maillage.Bench;

/// <summary>Pages of somebody signed in, at the size of the country, against an endpoint that gives as many bytes from memory.</summary>
public sealed class P2 : Bar
{
    // On two cores kept busy, the compiler takes half a minute to have done with a page.
    private const int WarmRounds = 10;

    public override string What => "page d’une personne connectée, national, 64 connexions";

    public override async Task<IReadOnlyList<Result>> MeasureAsync(Sites sites)
    {
        var site = await sites.OfAsync(Taille.National);
        var results = new List<Result>();
        // What is in memory first: pages never asked for fill it.
        foreach (var fresh in (bool[])[false, true])
        {
            foreach (var page in (string[])["accueil", "cité"])
            {
                results.Add(await CompareAsync(site, page, fresh));
            }
        }

        return results;
    }

    private async Task<Result> CompareAsync(GeneratedSite site, string page, bool fresh)
    {
        var address = site.Host.Address + site.Pages[page];
        using var client = new PageClient(site);
        site.Host.Answer(await client.GetAsync(site.Pages[page]));
        for (var i = 0; i < WarmRounds && fresh; i++)
        {
            await Wrk.RequestsAsync(address, await site.SignInAsync(), fresh);
        }

        var (ours, bare) = await AlternateAsync(
            async () => await Wrk.RequestsAsync(address, await site.SignInAsync(), fresh),
            () => Wrk.RequestsAsync(site.Host.Address + BareEndpoint.Path)
        );
        var what = $"{page}, connecté{(fresh ? ", page jamais demandée" : "")}";
        return new Result(Name, what, $"{ours:0} req/s", $"{bare:0} req/s", ours / bare, 0.1, IsMinimum: true);
    }
}
