using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Kernel.Events;

/// <summary>Calls every registered <see cref="IHandle{TEvent}"/> of an event's exact type.</summary>
public sealed class EventDispatcher(IServiceProvider services)
{
    public Task DispatchAsync(DomainEvent domainEvent, CancellationToken cancellationToken)
    {
        var method = typeof(EventDispatcher)
            .GetMethod(nameof(DispatchTypedAsync), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)!
            .MakeGenericMethod(domainEvent.GetType());
        return (Task)method.Invoke(this, [domainEvent, cancellationToken])!;
    }

    private async Task DispatchTypedAsync<TEvent>(TEvent domainEvent, CancellationToken cancellationToken)
        where TEvent : DomainEvent
    {
        foreach (var handler in services.GetServices<IHandle<TEvent>>())
        {
            await handler.HandleAsync(domainEvent, cancellationToken);
        }
    }
}
