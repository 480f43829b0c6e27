namespace Maillage.Reseaux.Generation;

/// <summary>Chance that always falls the same way for the same seed.</summary>
public sealed class Hasard(int graine)
{
    // Not a secret: it must be the same again.
    private readonly Random _random = new(graine);

    public bool Parfois(double chance) => _random.NextDouble() < chance;

    /// <summary>From <paramref name="min"/> to <paramref name="max"/>, both included.</summary>
    public int Entre(int min, int max) => _random.Next(min, max + 1);

    public T Un<T>(IReadOnlyList<T> choix) => choix[_random.Next(choix.Count)];

    /// <summary>The first ones come often and the last ones seldom, as words do (Zipf): rank r falls about as 1/r.</summary>
    public T Courant<T>(IReadOnlyList<T> choix) => choix[(int)Math.Pow(choix.Count + 1, _random.NextDouble()) - 1];

    public void Melanger<T>(IList<T> liste)
    {
        for (var i = liste.Count - 1; i > 0; i--)
        {
            var j = _random.Next(i + 1);
            (liste[i], liste[j]) = (liste[j], liste[i]);
        }
    }
}
