using Maillage.Memoire.Bulletins;

namespace Maillage.Memoire.Emails;

/// <param name="Cites">Of the reader.</param>
/// <param name="Adresse">The whole address of a page of the site.</param>
/// <param name="Preferences">Personal: how often one reads.</param>
public sealed record CourrielBulletin(
    IReadOnlyList<Bulletin> Bulletins,
    string Prenom,
    IReadOnlyCollection<Guid> Cites,
    Func<string, string> Adresse,
    string Preferences
)
{
    public string Sujet => Bulletins is [var seul] ? seul.Titre : $"{Bulletins.Count} bulletins : {Bulletins[^1].Titre}";
}
