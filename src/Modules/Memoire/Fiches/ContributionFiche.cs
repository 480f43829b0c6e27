using Maillage.Kernel.Data;
using Maillage.Memoire.Events;

namespace Maillage.Memoire.Fiches;

/// <summary>A field as it was before and after somebody wrote it. Never changed.</summary>
public sealed class ContributionFiche : Entity
{
    private ContributionFiche() { }

    public Guid FicheId { get; private init; }
    public string Champ { get; private init; } = "";
    public int Numero { get; private init; }
    public string? Avant { get; private init; }
    public string Apres { get; private init; } = "";
    public string Par { get; private init; } = "";
    public DateTime Le { get; private init; }

    internal static ContributionFiche Garder(FicheExperience fiche, string? avant, TexteFiche apres)
    {
        var contribution = new ContributionFiche
        {
            FicheId = fiche.Id,
            Champ = apres.Champ,
            Numero = apres.Numero,
            Avant = avant,
            Apres = apres.Texte,
            Par = apres.Par,
            Le = apres.Le,
        };
        contribution.Raise(new ContributionGardee(apres.Champ, apres.Numero));
        return contribution;
    }
}
