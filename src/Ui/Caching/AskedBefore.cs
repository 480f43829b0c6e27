namespace Maillage.Ui.Caching;

/// <summary>Remembers, in a fixed and small place, which pages were asked for. A page asked for once is not worth keeping: somebody going
/// through every address would push out the pages that all read.</summary>
/// <remarks>Two pages may share a place: the one that loses is rendered once more, nothing worse.</remarks>
public sealed class AskedBefore
{
    private readonly int[] _places = new int[1 << 14];

    /// <summary>Whether the last page asked for at this place was this one; it is from now on.</summary>
    public bool Ask(int page)
    {
        ref var place = ref _places[page & (_places.Length - 1)];
        var known = place == page;
        place = page;
        return known;
    }
}
