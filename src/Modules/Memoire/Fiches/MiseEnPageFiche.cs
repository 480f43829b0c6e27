using Maillage.Documents.Writing;
using Maillage.Kernel.Text;
using Maillage.Kernel.Time;
using Maillage.Reseaux;

namespace Maillage.Memoire.Fiches;

/// <summary>A fiche as one document, for the page, PDF, DOCX and plain text.</summary>
internal static class MiseEnPageFiche
{
    /// <param name="textes">Those published, or those being written.</param>
    /// <param name="kit">Title and address of what one takes away.</param>
    public static DocumentContent Composer(
        FicheExperience fiche,
        IReadOnlyList<TexteFiche> textes,
        IReadOnlyList<string> cites,
        IReadOnlyList<(string Titre, string Adresse)> kit,
        Func<string, string> taire
    ) =>
        new()
        {
            Title = taire(fiche.Titre),
            Subtitle =
            [
                .. new[] { fiche.SousTitre, $"Fiche expérience de la cité éducative {French.Of(French.List(cites))}" }.OfType<string>(),
                .. fiche.MiseAJourLe is { } le ? [$"Mise à jour le {French.Date(le.DayInParis())}"] : Array.Empty<string>(),
            ],
            Footer = $"Fiche expérience : {taire(fiche.Titre)}",
            CreatedUtc = fiche.MiseAJourLe ?? fiche.RepereeLe,
            Pieces = [EnBref(fiche), .. Parties(textes, taire), .. Kit(kit), .. Droits(fiche)],
        };

    private static Table EnBref(FicheExperience fiche)
    {
        (string Nom, string? Valeur)[] lignes =
        [
            ("Quartiers", fiche.Quartiers),
            (fiche.Axes.Count > 1 ? "Axes" : "Axe", Liste(fiche.Axes)),
            (fiche.Themes.Count > 1 ? "Thèmes" : "Thème", Liste(fiche.Themes)),
            ("Âges", TrancheAge.Dire(fiche.AgeMin, fiche.AgeMax)),
            ("Dates", Labels.Dates(fiche)),
            ("État de l’action", Labels.Of(fiche.Statut)),
            ("Recul", fiche.Maturite is { } maturite ? Labels.Of(maturite) : null),
        ];
        return new Table("En bref", [], [.. lignes.Where(l => l.Valeur is not null).Select(l => new[] { l.Nom, l.Valeur! })]);
    }

    private static string? Liste(List<string> noms) => noms.Count == 0 ? null : string.Join(", ", noms);

    private static IEnumerable<Piece> Parties(IReadOnlyList<TexteFiche> textes, Func<string, string> taire)
    {
        var parChamp = textes.Where(t => t.Texte.Length > 0).ToDictionary(t => t.Champ, t => t.Texte);
        foreach (var partie in ChampFiche.Tous.Where(c => parChamp.ContainsKey(c.Cle)).GroupBy(c => c.Partie))
        {
            yield return new Heading(2, partie.Key);
            foreach (var champ in partie)
            {
                yield return new Heading(3, champ.Nom);
                foreach (var piece in TypedText.Pieces(taire(parChamp[champ.Cle]), linesAreItems: true, champ.Cle))
                {
                    yield return piece;
                }
            }
        }
    }

    private static IEnumerable<Piece> Kit(IReadOnlyList<(string Titre, string Adresse)> kit) =>
        kit.Count == 0 ? [] : [new Heading(2, "À emporter"), new ItemList([.. kit.Select(k => new ListItem($"{k.Titre} : {k.Adresse}"))])];

    private static IEnumerable<Piece> Droits(FicheExperience fiche) =>
        fiche.Licence == Licence.NonPrecisee ? [] : [new Paragraph(Labels.Of(fiche.Licence), "Licence")];
}
