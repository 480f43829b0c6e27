using Maillage.Database.Backups;
using Maillage.Testing;
using Microsoft.Extensions.DependencyInjection;

[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]

namespace Maillage.Durability_Tests;

/// <summary>The application is killed (SIGKILL) at random moments while people write. MAILLAGE_TOURS sets the number of rounds:
/// a few in the gate, fifty before a release.</summary>
public sealed class KillTests(Meeting meeting) : IClassFixture<Meeting>
{
    private static readonly int Rounds = int.TryParse(Environment.GetEnvironmentVariable("MAILLAGE_TOURS"), out var rounds) ? rounds : 3;

    [Fact]
    public async Task What_was_acknowledged_is_there_whenever_the_process_is_killed()
    {
        await meeting.PrepareAsync();
        using var node = new Node(meeting.NodeSettings, Node.FreePort());
        using var crew = new Crew(meeting, node.Address);
        using var done = new CancellationTokenSource();
        node.Start();
        await node.ReadyAsync();
        var work = crew.WorkAsync(done.Token);
        for (var round = 0; round < Rounds; round++)
        {
            var before = crew.Acknowledged;
            while (crew.Acknowledged == before)
            {
                await Task.Delay(20);
            }

            await Task.Delay(Random.Shared.Next(0, 2000));
            node.Kill();
            node.Start();
            await node.ReadyAsync();
        }

        await Task.Delay(500);
        await done.CancelAsync();
        await work;

        await crew.CheckAsync();
        await using var scope = meeting.App.Services.CreateAsyncScope();
        (await scope.ServiceProvider.GetRequiredService<InstallationCheck>().RunAsync(_ => { })).ShouldBeEmpty();
        TestContext.Current.SendDiagnosticMessage("{0} acknowledged writes, {1} rounds", crew.Acknowledged, Rounds);
    }
}
