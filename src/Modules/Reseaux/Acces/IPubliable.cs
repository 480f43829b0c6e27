namespace Maillage.Reseaux;

/// <summary>Something that may be read: it says who reads it in one place, from which lists and the index both derive.</summary>
public interface IPubliable<T>
    where T : class, IPubliable<T>
{
    static abstract RegleDeVue<T> Regle { get; }
}
