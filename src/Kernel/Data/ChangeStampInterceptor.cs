using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Maillage.Kernel.Data;

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
