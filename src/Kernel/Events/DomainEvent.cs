namespace Maillage.Kernel.Events;

/// <summary>Something that happened, named by a past participle. Stored in the audit trail as JSON,
/// in the transaction of the write it tells of.</summary>
public abstract record DomainEvent;

/// <summary>Reacts to an event of a lower module, inside the same transaction.</summary>
public interface IHandle<in TEvent>
    where TEvent : DomainEvent
{
    Task HandleAsync(TEvent domainEvent, CancellationToken cancellationToken);
}
