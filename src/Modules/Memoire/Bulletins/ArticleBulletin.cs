namespace Maillage.Memoire.Bulletins;

/// <summary>Where an article stands in a bulletin.</summary>
public enum RubriqueBulletin
{
    National = 1,
    Regional = 2,
    Local = 3,

    /// <summary>What comes next.</summary>
    Dates = 4,

    /// <summary>Needs and questions that nobody has answered.</summary>
    Besoins = 5,
}

/// <summary>One piece of a bulletin: a title, a few words, where to read more.</summary>
/// <param name="Sujet">What it was drawn from; the same thing is not proposed twice.</param>
/// <param name="Adresse">Of the page to read, from the root; null when there is none.</param>
/// <param name="CiteId">The cité it concerns: its readers see it first.</param>
/// <param name="EstPublic">Everybody may read it, in the archive and in the feed.</param>
/// <param name="Retenu">Kept in the bulletin; what is not stays proposed.</param>
public sealed record ArticleBulletin(
    Guid Sujet,
    RubriqueBulletin Rubrique,
    string Titre,
    string Texte,
    string? Adresse,
    Guid? CiteId,
    bool EstPublic,
    bool Retenu
)
{
    public const int TitreMaxLength = 200;
    public const int TexteMaxLength = 2000;
}
