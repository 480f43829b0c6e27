namespace Maillage.Reseaux;

/// <summary>Where every list of readable things begins.</summary>
public static class Vue
{
    public static IQueryable<T> VisiblesPar<T>(this IQueryable<T> choses, Droits droits)
        where T : class, IPubliable<T> => choses.Where(T.Regle.Pour(droits));

    /// <summary>Those of the networks that the reader runs: what is proposed to them, in every state.</summary>
    public static IQueryable<T> AnimesPar<T>(this IQueryable<T> choses, Droits droits)
        where T : class, IPubliable<T> => choses.Where(T.Regle.AnimePar(droits));
}
