using System.Diagnostics;
using Maillage.Kernel.Emails;
using Maillage.Kernel.Jobs;
using Maillage.Testing;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Durability_Tests;

/// <summary>Two processes on one PostgreSQL, behind a proxy: what holds in one must hold in both.</summary>
public sealed class TwoNodesTests(Meeting meeting) : IClassFixture<Meeting>
{
    private static string Skip => "needs PostgreSQL and nginx";

    [Fact]
    public async Task A_node_killed_and_a_database_restarted_under_load_lose_nothing()
    {
        Assert.SkipWhen(TestDatabase.Server is null, Skip);
        await meeting.PrepareAsync();
        using var one = new Node(meeting.NodeSettings, Node.FreePort());
        using var two = new Node(meeting.NodeSettings, Node.FreePort());
        one.Start();
        two.Start();
        await one.ReadyAsync();
        await two.ReadyAsync();
        using var proxy = new Proxy(one, two);
        using var crew = new Crew(meeting, proxy.Address);
        using var done = new CancellationTokenSource();
        var work = crew.WorkAsync(done.Token);

        await AdvanceAsync(crew, "both nodes");
        one.Kill();
        await AdvanceAsync(crew, "one node alone");
        one.Start();
        await one.ReadyAsync();
        await RestartServerAsync();
        await AdvanceAsync(crew, "after the database restarted, without restarting a node");
        await done.CancelAsync();
        await work;

        await crew.CheckAsync();
    }

    [Fact]
    public async Task What_one_node_writes_the_other_shows_at_once_and_tells_its_screens()
    {
        Assert.SkipWhen(TestDatabase.Server is null, Skip);
        await meeting.PrepareAsync();
        using var one = new Node(meeting.NodeSettings, Node.FreePort());
        using var two = new Node(meeting.NodeSettings, Node.FreePort());
        one.Start();
        two.Start();
        await one.ReadyAsync();
        await two.ReadyAsync();
        using var oneHttp = Client(one);
        using var twoHttp = Client(two);
        var clerk = new Visitor(oneHttp);
        await clerk.SubmitAsync(
            await clerk.GetAsync("/connexion"),
            "main form",
            ("Input.Courriel", meeting.Animatrice.Courriel!),
            ("Input.MotDePasse", TestData.MotDePasse)
        );
        var screen = $"/rencontres/{meeting.Rencontre.Slug}/seance";
        var flux = await clerk.StreamAsync($"{screen}/flux");
        // Read twice, the page is kept in memory by the first node; the bloc is then written through the second.
        await clerk.GetAsync(screen);
        (await clerk.GetAsync(screen)).Html.ShouldNotContain("Écrit ailleurs");
        var writer = new Visitor(twoHttp);
        var link = meeting.People[0].Link;

        await writer.SubmitAsync(await writer.GetAsync(link), "form[data-autosave]", ("Input.PointsActualite", "Écrit ailleurs."));

        (await flux.ReadEventAsync().WaitAsync(TimeSpan.FromSeconds(5))).ShouldNotBeNull();
        (await clerk.GetAsync(screen)).Html.ShouldContain("Écrit ailleurs");
    }

    [Fact]
    public async Task No_job_is_done_twice_by_two_nodes()
    {
        Assert.SkipWhen(TestDatabase.Server is null, Skip);
        const int Jobs = 300;
        var settings = new Dictionary<string, string?>(meeting.NodeSettings)
        {
            ["Maillage:Demonstration"] = "false",
            ["Maillage:Courriels:Host"] = "127.0.0.1",
            ["Maillage:Courriels:Port"] = $"{await SmtpAsync()}",
        };
        await meeting.InScopeAsync(async db =>
        {
            var now = TimeProvider.System.GetUtcNow().UtcDateTime;
            for (var i = 0; i < Jobs; i++)
            {
                var email = Email.To($"p{i}@test.example", "P", $"Courriel {i}", "<p></p>", "Bonjour", now);
                db.AddRange(email, Job.For(new SendEmail(email.Id), now, subjectId: email.Id));
            }

            await db.SaveChangesAsync();
        });
        using var one = new Node(settings, Node.FreePort());
        using var two = new Node(settings, Node.FreePort());
        one.Start();
        two.Start();

        var received = new List<string>();
        while (received.Count < Jobs)
        {
            received.Add((await _smtp!.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(60)))!);
        }

        // A mail sent twice would still be on its way.
        var late = _smtp!.StandardOutput.ReadLineAsync();
        (await Task.WhenAny(late, Task.Delay(2000))).ShouldNotBe(late);
        _smtp.Kill();
        received
            .Select(m => System.Text.Json.JsonDocument.Parse(m).RootElement.GetProperty("to").GetString())
            .Distinct()
            .Count()
            .ShouldBe(Jobs);
        (await meeting.InScopeAsync(db => db.Set<Job>().CountAsync(j => j.Kind == nameof(SendEmail) && j.DoneAt == null))).ShouldBe(0);
    }

    private Process? _smtp;

    private async Task<string> SmtpAsync()
    {
        _smtp = Process.Start(
            new ProcessStartInfo("node", ["smtp.mjs"])
            {
                WorkingDirectory = Oracles.Folder,
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;
        return (await _smtp.StandardOutput.ReadLineAsync())!;
    }

    private static async Task AdvanceAsync(Crew crew, string when)
    {
        var before = crew.Acknowledged;
        for (var i = 0; i < 200 && crew.Acknowledged < before + 30; i++)
        {
            await Task.Delay(100);
        }

        crew.Acknowledged.ShouldBeGreaterThanOrEqualTo(before + 30, when);
    }

    private static async Task RestartServerAsync()
    {
        var folder = Environment.GetEnvironmentVariable("MAILLAGE_TEST_POSTGRESQL_DIR");
        Assert.SkipWhen(folder is null, "MAILLAGE_TEST_POSTGRESQL_DIR says where the server of the tests is");
        var script = Path.GetFullPath(Path.Combine(Oracles.Folder, "../scripts/postgresql.sh"));
        using var restart = Process.Start(new ProcessStartInfo(script, ["restart", folder!]) { UseShellExecute = false })!;
        await restart.WaitForExitAsync();
        restart.ExitCode.ShouldBe(0);
        // Those of the test itself; the nodes are left to find out.
        Npgsql.NpgsqlConnection.ClearAllPools();
    }

    private static HttpClient Client(Node node) =>
        new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = node.Address };
}
