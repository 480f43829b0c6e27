using System.Net;
using Maillage.Reseaux;
using Maillage.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Maillage.Reseaux_Tests;

/// <summary>Requests come from the address that the test says.</summary>
public sealed class WithAddresses : TestApp
{
    public static IPAddress Address { get; set; } = IPAddress.Loopback;

    protected override void Replace(IServiceCollection services)
    {
        services.AddTransient<IStartupFilter, Filter>();
        services.AddScoped<IPasswordHasher<Compte>, CountingHasher>();
    }

    private sealed class Filter : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
            app =>
            {
                app.Use(
                    (HttpContext http, RequestDelegate rest) =>
                    {
                        http.Connection.RemoteIpAddress = Address;
                        return rest(http);
                    }
                );
                next(app);
            };
    }
}

internal sealed class CountingHasher(IOptions<PasswordHasherOptions> options) : PasswordHasher<Compte>(options)
{
    private static int _count;

    public static int Count
    {
        get => _count;
        set => _count = value;
    }

    public override string HashPassword(Compte user, string password)
    {
        Interlocked.Increment(ref _count);
        return base.HashPassword(user, password);
    }

    public override PasswordVerificationResult VerifyHashedPassword(Compte user, string hashedPassword, string providedPassword)
    {
        Interlocked.Increment(ref _count);
        return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
    }
}
