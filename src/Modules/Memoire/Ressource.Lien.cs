using Maillage.Kernel;
using Maillage.Memoire.Events;

namespace Maillage.Memoire;

public sealed partial class Ressource
{
    /// <summary>Since when the address it was found at answers no more, as somebody told: the server itself fetches nothing.</summary>
    public DateTime? LienMortLe { get; private set; }

    public bool LienVaut => Source is not null && LienMortLe is null;

    public void MarquerLienMort(DateTime now)
    {
        if (!LienVaut)
        {
            throw new BusinessRuleException("Cette ressource n’a pas de lien à marquer.");
        }

        LienMortLe = now;
        Raise(new LienMarqueMort(Source!));
    }

    /// <summary>The thing is now at this address.</summary>
    public void DeplacerLien(string adresse)
    {
        (Source, LienMortLe) = (adresse, null);
        Raise(new LienDeplace(adresse));
    }
}
