namespace Maillage.Memoire.Bulletins;

/// <summary>A bulletin as one reader meets it: what concerns their cités first, then by section.</summary>
public static class LectureBulletin
{
    /// <param name="cites">Of the reader.</param>
    /// <param name="membre">Others read what is public.</param>
    public static IReadOnlyList<(string Titre, IReadOnlyList<ArticleBulletin> Articles)> Pour(
        Bulletin bulletin,
        IReadOnlyCollection<Guid> cites,
        bool membre
    )
    {
        var lus = bulletin.Articles.Where(a => a.Retenu && (membre || a.EstPublic)).ToList();
        bool EstSien(ArticleBulletin a) => a.CiteId is { } cite && cites.Contains(cite);
        var siens = lus.Where(EstSien).ToList();
        return
        [
            .. siens.Count > 0 ? [("Pour votre cité", siens)] : Array.Empty<(string, IReadOnlyList<ArticleBulletin>)>(),
            .. lus.Where(a => !EstSien(a))
                .GroupBy(a => a.Rubrique)
                .OrderBy(g => g.Key)
                .Select(g => (Labels.Of(g.Key), (IReadOnlyList<ArticleBulletin>)[.. g])),
        ];
    }
}
