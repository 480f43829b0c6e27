using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Maillage.Kernel;

/// <summary>What the application measures of itself, beside what ASP.NET Core, Npgsql and the runtime do. Nothing is sent anywhere unless
/// a collector is named in the settings.</summary>
public static class Instruments
{
    /// <summary>Name of the source of traces and of the meter.</summary>
    public const string Name = "Maillage";

    public static readonly ActivitySource Traces = new(Name);

    private static readonly Meter Meter = new(Name);

    /// <summary>Jobs run, by kind (<c>travail</c>) and outcome (<c>resultat</c>: fait, echec).</summary>
    internal static readonly Counter<long> Jobs = Meter.CreateCounter<long>("maillage.travaux", "{travail}");

    /// <summary>Mails handed to the server.</summary>
    internal static readonly Counter<long> Emails = Meter.CreateCounter<long>("maillage.courriels", "{courriel}");
}
