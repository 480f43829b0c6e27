using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Kernel.Data;

/// <summary>What was asked for does not exist, or may not be seen: both answer 404.</summary>
public sealed class NotFoundException(string what) : Exception($"{what} introuvable");

public static class QueryableExtensions
{
    /// <summary>The one row that matches, or <see cref="NotFoundException"/>.</summary>
    public static async Task<T> FindOrNotFoundAsync<T>(
        this IQueryable<T> query,
        Expression<Func<T, bool>> predicate,
        CancellationToken cancellationToken = default
    )
        where T : class => await query.SingleOrDefaultAsync(predicate, cancellationToken) ?? throw new NotFoundException(typeof(T).Name);
}
