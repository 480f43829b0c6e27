namespace Maillage.Reseaux.Generation;

/// <summary>Says the moment that is being told, so that the audit trail of generated years is spread over them.</summary>
public sealed class HorlogeReglable : TimeProvider
{
    public DateTime? Raconte { get; set; }

    public override DateTimeOffset GetUtcNow() => Raconte is { } moment ? new DateTimeOffset(moment, TimeSpan.Zero) : base.GetUtcNow();
}
