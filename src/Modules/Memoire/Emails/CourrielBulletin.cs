using Maillage.Memoire.Bulletins;
using Maillage.Reseaux;

namespace Maillage.Memoire.Emails;

/// <param name="Lecteur">The mail says what the page says to the same person.</param>
/// <param name="Adresse">The whole address of a page of the site.</param>
/// <param name="Preferences">Personal: how often one reads.</param>
public sealed record CourrielBulletin(
    IReadOnlyList<Bulletin> Bulletins,
    string Prenom,
    Droits Lecteur,
    Func<string, string> Adresse,
    string Preferences
)
{
    public string Sujet => Bulletins is [var seul] ? seul.Titre : $"{Bulletins.Count} bulletins : {Bulletins[^1].Titre}";
}
