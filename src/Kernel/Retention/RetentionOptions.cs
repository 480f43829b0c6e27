namespace Maillage.Kernel.Retention;

/// <summary>How long is kept what is not the memory of the network: told at /donnees-personnelles and in docs/rgpd.md.</summary>
public sealed class RetentionOptions
{
    /// <summary>Days after a job was done.</summary>
    public int Travaux { get; set; } = 30;

    /// <summary>Days after a mail was sent: who, when, about what. Its body is forgotten as soon as it leaves.</summary>
    public int Courriels { get; set; } = 365;

    /// <summary>Days in the audit trail.</summary>
    public int Journal { get; set; } = 5 * 365;
}
