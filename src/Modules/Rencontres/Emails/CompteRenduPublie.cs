using Maillage.Kernel.Text;

namespace Maillage.Rencontres.Emails;

public sealed record CompteRenduPublie(Rencontre Rencontre, string Prenom, int Numero, int Version, string? Motif, string Lien)
{
    public string Sujet =>
        Version == 1
            ? $"Compte rendu {Numero} : {Rencontre.Titre}, {French.Date(Rencontre.Jour)}"
            : $"Compte rendu {Numero} corrigé : {Rencontre.Titre}";
}
