using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Maillage.Kernel.Data;

/// <summary>A number that moves each time this process commits a write. What was computed under one value is right as long as
/// the value stands: the simplest exact rule for keeping pages in memory.</summary>
public sealed class ChangeStamp
{
    private long _value;

    public long Value => Interlocked.Read(ref _value);

    public void Move() => Interlocked.Increment(ref _value);
}

/// <summary>Writes made in a transaction of several saves are seen by others when it commits, not before.</summary>
public sealed class ChangeStampInterceptor(ChangeStamp stamp) : DbTransactionInterceptor
{
    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => stamp.Move();

    public override Task TransactionCommittedAsync(
        DbTransaction transaction,
        TransactionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        stamp.Move();
        return Task.CompletedTask;
    }
}
