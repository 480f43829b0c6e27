using Maillage.Kernel.Text;
using Maillage.Rencontres.Jobs;

namespace Maillage.Rencontres.Emails;

/// <param name="Cites">Those whose bloc the person writes.</param>
/// <param name="Lien">The personal address; null when the meeting is cancelled.</param>
public sealed record Convocation(
    Rencontre Rencontre,
    string Prenom,
    IReadOnlyList<string> Cites,
    IReadOnlyList<string> Points,
    string? Lien,
    MotifConvocation Motif
)
{
    /// <summary>They had answered for another time.</summary>
    public bool ARepondreANouveau { get; init; }

    public string Sujet =>
        Motif switch
        {
            MotifConvocation.Annulation => $"Annulée : {Rencontre.Titre}, {French.Date(Rencontre.Jour)}",
            MotifConvocation.Changement => $"Changement : {Rencontre.Titre}, {French.Date(Rencontre.Jour)}",
            MotifConvocation.Relance => $"Votre réponse pour : {Rencontre.Titre}, {French.Date(Rencontre.Jour)}",
            MotifConvocation.NouveauLien => $"Votre nouveau lien : {Rencontre.Titre}",
            _ => $"{Rencontre.Titre}, {French.Date(Rencontre.Jour)}",
        };
}
