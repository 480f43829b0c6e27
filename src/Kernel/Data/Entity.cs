using System.ComponentModel.DataAnnotations.Schema;
using Maillage.Kernel.Events;

namespace Maillage.Kernel.Data;

/// <summary>A row with an identity (UUIDv7, sorts by age) that tells what happened to it.</summary>
public abstract class Entity
{
    private readonly List<DomainEvent> _events = [];

    public Guid Id { get; init; } = Identifiers.Next();

    [NotMapped]
    internal bool HasEvents => _events.Count > 0;

    protected void Raise(DomainEvent domainEvent) => _events.Add(domainEvent);

    internal IReadOnlyList<DomainEvent> TakeEvents()
    {
        DomainEvent[] taken = [.. _events];
        _events.Clear();
        return taken;
    }
}

/// <summary>An entity that two people may edit at once: a save over a newer version throws
/// <see cref="Microsoft.EntityFrameworkCore.DbUpdateConcurrencyException"/>.</summary>
public interface IVersioned
{
    int Version { get; set; }
}
