using Maillage.Kernel.Data;
using Maillage.Rencontres.Events;

namespace Maillage.Rencontres;

/// <summary>The minutes of a meeting, from the draft that assembles itself to the versions that no longer change.
/// It can: be read again by those who came (Relecture), be published and corrected (Publication).</summary>
public sealed partial class CompteRendu : Entity, IVersioned
{
    private CompteRendu() { }

    public Guid RencontreId { get; private init; }
    public Guid ReseauId { get; private init; }

    /// <summary>« Compte rendu 4 »: one number a network, given at the first publication.</summary>
    public int? Numero { get; private set; }
    public int Version { get; set; }

    /// <param name="numero">The one an archived document bears.</param>
    public static CompteRendu Ouvrir(Rencontre rencontre, int? numero = null)
    {
        var compteRendu = new CompteRendu
        {
            RencontreId = rencontre.Id,
            ReseauId = rencontre.ReseauId,
            Numero = numero,
        };
        compteRendu.Raise(new CompteRenduOuvert());
        return compteRendu;
    }
}
