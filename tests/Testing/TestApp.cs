using Maillage.Kernel.Data;
using Maillage.Kernel.Emails;
using Maillage.Kernel.Jobs;
using Maillage.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Maillage.Testing;

/// <summary>The real application on its own database, with a clock that the test holds and jobs that run when it says.
/// One per test class (class fixture).</summary>
public class TestApp : IAsyncLifetime
{
    private Dictionary<string, string?> _settings = [];

    /// <summary>Thursday 9 June 2022, 10 h in Paris.</summary>
    public TestClock Clock { get; } = new(new DateTimeOffset(2022, 6, 9, 8, 0, 0, TimeSpan.Zero));

    /// <summary>What the application was started with.</summary>
    protected IReadOnlyDictionary<string, string?> AllSettings => _settings;

    public WebApplication App { get; private set; } = null!;
    public TestData Data => new(this);

    protected virtual bool OnRealPort => false;
    protected virtual bool RunsJobs => false;

    /// <summary>As in the demonstration: mails stay and are read by the test.</summary>
    protected virtual bool KeepsMails => true;

    public async ValueTask InitializeAsync()
    {
        _settings = await TestDatabase.CreateAsync();
        _settings["Maillage:Demonstration"] = KeepsMails ? "true" : "false";
        _settings["Maillage:Travaux"] = RunsJobs ? "true" : "false";
        foreach (var (key, value) in Settings)
        {
            _settings[key] = value;
        }

        App = MaillageApp.Build([], Configure);
        await App.StartAsync();
    }

    public virtual async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await TestDatabase.DropAsync(_settings);
        GC.SuppressFinalize(this);
    }

    private void Configure(WebApplicationBuilder builder)
    {
        builder.Configuration.AddInMemoryCollection(_settings);
        builder.Logging.ClearProviders();
        builder.WebHost.UseStaticWebAssets();
        if (OnRealPort)
        {
            builder.WebHost.UseUrls("http://127.0.0.1:0");
        }
        else
        {
            builder.WebHost.UseTestServer();
        }

        builder.Services.PostConfigure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1);
        builder.Services.AddSingleton<TimeProvider>(Clock);
        Replace(builder.Services);
    }

    /// <summary>Settings that a test class adds.</summary>
    protected virtual IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>();

    /// <summary>Services that a test class adds or replaces.</summary>
    protected virtual void Replace(IServiceCollection services) { }

    /// <summary>Does something in a scope of its own, as a request would.</summary>
    public async Task<T> InScopeAsync<T>(Func<AppDb, Task<T>> work)
    {
        await using var scope = App.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<AppDb>());
    }

    public Task InScopeAsync(Func<AppDb, Task> work) =>
        InScopeAsync(async db =>
        {
            await work(db);
            return 0;
        });

    /// <summary>Runs what is due. A job that fails fails the test, unless failure is what it is about.</summary>
    public async Task RunJobsAsync(bool mayFail = false)
    {
        await App.Services.GetRequiredService<JobRunner>().RunDueAsync(CancellationToken.None);
        var error = await InScopeAsync(db =>
            db.Set<Job>().Where(j => j.DoneAt == null && j.LastError != null).Select(j => j.LastError).FirstOrDefaultAsync()
        );
        if (error is not null && !mayFail)
        {
            throw new InvalidOperationException(error);
        }
    }

    public Task<List<Email>> EmailsToAsync(string address) =>
        InScopeAsync(db => db.Set<Email>().Where(e => e.ToAddress == address).OrderBy(e => e.Id).ToListAsync());

    public Visitor Visitor()
    {
        if (OnRealPort)
        {
            return new(new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Socket });
        }

        var client = App.GetTestServer().CreateClient();
        if (_settings.GetValueOrDefault("Maillage:Adresse") is { } address && address.StartsWith("https:", StringComparison.Ordinal))
        {
            // Cookies that go by https only.
            client.BaseAddress = new Uri(address);
        }

        return new(client);
    }

    /// <summary>Where the application listens, when it is on a real port.</summary>
    public Uri Socket => new(App.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
}
