using Maillage.Kernel.Text;
using Maillage.Rencontres.Jobs;

namespace Maillage.Rencontres.Emails;

/// <param name="Lien">The personal address; null when the meeting is cancelled.</param>
public sealed record Convocation(
    Rencontre Rencontre,
    string Prenom,
    string? Cite,
    IReadOnlyList<string> Points,
    string? Lien,
    MotifConvocation Motif
)
{
    public string Sujet =>
        Motif switch
        {
            MotifConvocation.Annulation => $"Annulée : {Rencontre.Titre}, {French.Date(Rencontre.Jour)}",
            MotifConvocation.Relance => $"Votre réponse pour : {Rencontre.Titre}, {French.Date(Rencontre.Jour)}",
            MotifConvocation.NouveauLien => $"Votre nouveau lien : {Rencontre.Titre}",
            _ => $"{Rencontre.Titre}, {French.Date(Rencontre.Jour)}",
        };
}
