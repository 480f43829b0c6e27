using Maillage.Reseaux;

namespace Maillage.Memoire.Bulletins;

/// <summary>A bulletin as one reader meets it: what concerns their cités first, then by section.</summary>
public static class LectureBulletin
{
    /// <summary>Members read it whole, others what is public.</summary>
    public static IReadOnlyList<(string Titre, IReadOnlyList<ArticleBulletin> Articles)> Pour(Bulletin bulletin, Droits lecteur)
    {
        var membre = lecteur.EstDuReseau(bulletin.ReseauId);
        var lus = bulletin.Articles.Where(a => a.Retenu && (membre || a.EstPublic)).ToList();
        bool EstSien(ArticleBulletin a) => a.CiteId is { } cite && lecteur.Cites.Contains(cite);
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
