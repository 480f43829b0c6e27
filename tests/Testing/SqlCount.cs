using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Maillage.Testing;

/// <summary>Counts the SQL commands that an application sends through EF.</summary>
public sealed class SqlCount : DbCommandInterceptor
{
    private int _commands;

    /// <summary>The number of commands sent while something is done.</summary>
    public async Task<int> DuringAsync(Func<Task> work)
    {
        var before = _commands;
        await work();
        return _commands - before;
    }

    public override DbCommand CommandCreated(CommandEndEventData eventData, DbCommand result)
    {
        Interlocked.Increment(ref _commands);
        return result;
    }
}
