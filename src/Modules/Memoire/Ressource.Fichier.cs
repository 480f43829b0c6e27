using Maillage.Kernel;
using Maillage.Kernel.Files;

namespace Maillage.Memoire;

public sealed partial class Ressource
{
    /// <summary>The file that the address of the resource gives: its last version.</summary>
    public Guid? FichierId { get; private set; }

    public bool AccepteFichier => Nature is not (NatureRessource.Lien or NatureRessource.Dossier);

    /// <summary>A new version: the address stays, those before it can still be read.</summary>
    public FichierRessource Deposer(StoredFile fichier, int rang, string auteur, DateTime now)
    {
        if (!AccepteFichier)
        {
            throw new BusinessRuleException("Un lien ou un dossier ne contient pas de fichier.");
        }

        FichierId = fichier.Id;
        return FichierRessource.De(this, fichier, rang, auteur, now);
    }
}
