using Maillage.Rencontres;
using Maillage.Testing;

namespace Maillage.Durability_Tests;

/// <summary>Somebody at work in front of a site that dies: sends, remembers what was acknowledged, goes on.</summary>
public abstract class Person(Uri site) : IDisposable
{
    private readonly HttpClient _client = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false })
    {
        BaseAddress = site,
        Timeout = TimeSpan.FromSeconds(10),
    };
    private int _sent;

    /// <summary>The numbers of the writes that the site said it had kept.</summary>
    public List<int> Acknowledged { get; } = [];

    public async Task WorkAsync(CancellationToken until)
    {
        while (!until.IsCancellationRequested)
        {
            var number = ++_sent;
            try
            {
                if (await WriteAsync(new Visitor(_client), number))
                {
                    Acknowledged.Add(number);
                }
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException or IOException or InvalidOperationException)
            {
                // The site died, or is not there: not acknowledged.
                await Task.Delay(20, CancellationToken.None);
            }
        }
    }

    protected abstract Task<bool> WriteAsync(Visitor visitor, int number);

    public void Dispose() => _client.Dispose();
}

/// <summary>Writes the bloc of their cité, by their personal link.</summary>
public sealed class Writer(Uri site, string link) : Person(site)
{
    public static string Text(string link, int number) => $"{link[^8..]} écrit {number}.";

    protected override async Task<bool> WriteAsync(Visitor visitor, int number)
    {
        var page = await visitor.GetAsync(link);
        var after = await visitor.SubmitAsync(page, "form[data-autosave]", ("Input.PointsActualite", Text(link, number)));
        return after.Text("[role=status]").Contains("enregistré", StringComparison.Ordinal);
    }
}

/// <summary>Changes their answer to the invitation.</summary>
public sealed class Registrant(Uri site, string link) : Person(site)
{
    protected override async Task<bool> WriteAsync(Visitor visitor, int number)
    {
        var page = await visitor.GetAsync(link);
        var reponse = number % 2 == 0 ? ReponseInvitation.Present : ReponseInvitation.Excuse;
        var after = await visitor.PressAsync(page, "button[formaction*='Reponse']", ("reponse", $"{reponse}"));
        return after.Has("[role=status]") && after.Errors.Count == 0;
    }
}

/// <summary>Notes who is there, signed in.</summary>
public sealed class Clerk(Uri site, string courriel, string rencontre) : Person(site)
{
    private Visitor? _signedIn;

    protected override async Task<bool> WriteAsync(Visitor visitor, int number)
    {
        _signedIn ??= await SignInAsync(visitor);
        var page = await _signedIn.GetAsync($"/rencontres/{rencontre}/seance");
        var after = await _signedIn.SubmitAsync(page, ".attendance form", ("etat", number % 2 == 0 ? "Present" : "Absent"));
        return after.Path.Contains("/seance", StringComparison.Ordinal) && after.Has(".attendance") && after.Errors.Count == 0;
    }

    private async Task<Visitor> SignInAsync(Visitor visitor)
    {
        var page = await visitor.GetAsync("/connexion");
        await visitor.SubmitAsync(page, "main form", ("Input.Courriel", courriel), ("Input.MotDePasse", TestData.MotDePasse));
        return visitor;
    }
}
