using Maillage.Kernel.Audit;
using Maillage.Kernel.Events;
using Maillage.Kernel.Jobs;
using Maillage.Kernel.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Maillage.Kernel.Data;

/// <summary>The one database context. Modules contribute their entities; every save writes the audit
/// events of what changed in the same transaction, and refuses a change that raised none.</summary>
public sealed class AppDb(
    DbContextOptions<AppDb> options,
    ModuleCatalog modules,
    TimeProvider clock,
    IActor actor,
    EventDispatcher dispatcher,
    JobSignal jobSignal,
    ChangeStamp changes,
    SearchIndexer search,
    LiveSignal live
) : DbContext(options)
{
    private readonly HashSet<Guid> _told = [];

    public bool IsPostgreSql => Database.ProviderName!.Contains("Npgsql", StringComparison.Ordinal);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(AppDb).Assembly);
        foreach (var module in modules)
        {
            modelBuilder.ApplyConfigurationsFromAssembly(module.GetType().Assembly);
        }

        modelBuilder.UseSnakeCase();
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Use SaveChangesAsync: handlers of events are asynchronous.");

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        await RecordEventsAsync(cancellationToken);
        TextLimits.Apply(ChangeTracker);
        foreach (var entry in ChangeTracker.Entries<IVersioned>().Where(e => e.State == EntityState.Modified))
        {
            entry.Entity.Version++;
        }

        var queued = ChangeTracker.Entries<Job>().Any(e => e.State == EntityState.Added);
        var count = await SaveAndIndexAsync(acceptAllChangesOnSuccess, cancellationToken);
        changes.Move();
        if (queued)
        {
            jobSignal.Ring();
        }

        foreach (var topic in _told)
        {
            live.Publish(topic);
        }

        _told.Clear();
        return count;
    }

    /// <summary>Open screens that show this read it again, as soon as what is being written is saved.</summary>
    public void Tell(Guid topic) => _told.Add(topic);

    /// <summary>What is found is what is saved: both are in one transaction.</summary>
    private async Task<int> SaveAndIndexAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken)
    {
        var touched = await search.TouchedAsync(this, cancellationToken);
        if (touched.Count == 0)
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        await using var transaction = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellationToken) : null;
        var count = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        foreach (var (source, subjects) in touched)
        {
            await SearchIndexer.UpdateAsync(this, source, subjects, cancellationToken);
        }

        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return count;
    }

    private async Task RecordEventsAsync(CancellationToken cancellationToken)
    {
        ChangeTracker.DetectChanges();
        var silent = ChangeTracker.Entries<Entity>().Where(IsRootWrite).ToList();
        var heard = false;
        while (ChangeTracker.Entries<Entity>().Where(e => e.Entity.HasEvents).ToList() is { Count: > 0 } speaking)
        {
            heard = true;
            foreach (var entry in speaking)
            {
                await RecordAsync(entry.Entity, cancellationToken);
            }
        }

        if (silent.Count > 0 && !heard)
        {
            throw new InvalidOperationException($"{silent[0].Entity.GetType().Name} changed without an audit event.");
        }
    }

    private async Task RecordAsync(Entity entity, CancellationToken cancellationToken)
    {
        foreach (var domainEvent in entity.TakeEvents())
        {
            Record(domainEvent, entity.GetType().Name, entity.Id);
            await dispatcher.DispatchAsync(domainEvent, cancellationToken);
        }
    }

    /// <summary>Adds an audit event for what is not an <see cref="Entity"/>; entities raise their own.</summary>
    public void Record(DomainEvent domainEvent, string subjectKind, Guid subjectId) =>
        Add(
            new AuditEvent
            {
                At = clock.GetUtcNow().UtcDateTime,
                ActorId = actor.Id,
                ActorName = actor.Name,
                Kind = domainEvent.GetType().Name,
                SubjectKind = subjectKind,
                SubjectId = subjectId,
                Details = AuditEvent.Describe(domainEvent),
            }
        );

    private static bool IsRootWrite(EntityEntry<Entity> entry) =>
        entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted;
}
