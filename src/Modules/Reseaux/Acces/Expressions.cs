using System.Linq.Expressions;

namespace Maillage.Reseaux;

/// <summary>Conditions put together so that a database still reads them.</summary>
internal static class Expressions
{
    public static Expression<Func<T, bool>> Et<T>(this Expression<Func<T, bool>> un, Expression<Func<T, bool>> autre) =>
        EstToujours(un) ? autre
        : EstToujours(autre) ? un
        : Avec(un, autre, Expression.AndAlso);

    public static Expression<Func<T, bool>> Ou<T>(this Expression<Func<T, bool>> un, Expression<Func<T, bool>> autre) =>
        EstToujours(un) ? un
        : EstToujours(autre) ? autre
        : EstJamais(un) ? autre
        : EstJamais(autre) ? un
        : Avec(un, autre, Expression.OrElse);

    public static Expression<Func<T, bool>> Non<T>(this Expression<Func<T, bool>> un) =>
        Expression.Lambda<Func<T, bool>>(Expression.Not(un.Body), un.Parameters);

    /// <summary>A condition on a value that is read of the thing.</summary>
    public static Expression<Func<T, bool>> Puis<T, TValeur>(
        this Expression<Func<T, TValeur>> valeur,
        Expression<Func<TValeur, bool>> condition
    ) => Expression.Lambda<Func<T, bool>>(new Remplacer(condition.Parameters[0], valeur.Body).Visit(condition.Body), valeur.Parameters);

    private static Expression<Func<T, bool>> Avec<T>(
        Expression<Func<T, bool>> un,
        Expression<Func<T, bool>> autre,
        Func<Expression, Expression, Expression> lier
    ) =>
        Expression.Lambda<Func<T, bool>>(
            lier(un.Body, new Remplacer(autre.Parameters[0], un.Parameters[0]).Visit(autre.Body)),
            un.Parameters
        );

    private static bool EstToujours<T>(Expression<Func<T, bool>> condition) => condition.Body is ConstantExpression { Value: true };

    private static bool EstJamais<T>(Expression<Func<T, bool>> condition) => condition.Body is ConstantExpression { Value: false };

    private sealed class Remplacer(ParameterExpression quoi, Expression par) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == quoi ? par : base.VisitParameter(node);
    }
}
