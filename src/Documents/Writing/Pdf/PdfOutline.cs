namespace Maillage.Documents.Writing.Pdf;

/// <summary>Bookmarks, nested as the headings are (ISO 32000-1, 12.3.3).</summary>
internal static class PdfOutline
{
    public static int Write(PdfFile file, IReadOnlyList<PdfBookmark> bookmarks)
    {
        var root = file.Reserve();
        var ids = bookmarks.Select(_ => file.Reserve()).ToList();
        var parents = bookmarks.Select((_, i) => Parent(bookmarks, i)).ToList();
        var children = Enumerable.Range(0, bookmarks.Count).ToLookup(i => parents[i]);
        for (var i = 0; i < bookmarks.Count; i++)
        {
            var parent = parents[i];
            var siblings = children[parent].ToList();
            var rank = siblings.IndexOf(i);
            var previous = rank > 0 ? $"/Prev {ids[siblings[rank - 1]]} 0 R" : "";
            var next = rank + 1 < siblings.Count ? $"/Next {ids[siblings[rank + 1]]} 0 R" : "";
            file.Set(
                ids[i],
                $"<</Title {PdfFile.Text(bookmarks[i].Text)}/Parent {(parent < 0 ? root : ids[parent])} 0 R{previous}{next}{Ends([.. children[i]], ids)}/Dest[{bookmarks[i].Page.Id} 0 R/XYZ null {PdfFile.Number(bookmarks[i].Y)} null]>>"
            );
        }

        file.Set(root, $"<</Type/Outlines{Ends([.. children[-1]], ids)}>>");
        return root;
    }

    private static string Ends(List<int> children, List<int> ids) =>
        children.Count == 0 ? "" : $"/First {ids[children[0]]} 0 R/Last {ids[children[^1]]} 0 R/Count {children.Count}";

    /// <summary>The nearest heading above of a higher level; -1 for none.</summary>
    private static int Parent(IReadOnlyList<PdfBookmark> bookmarks, int i)
    {
        var parent = i - 1;
        while (parent >= 0 && bookmarks[parent].Level >= bookmarks[i].Level)
        {
            parent--;
        }

        return parent;
    }
}
