using Maillage.Kernel.Data;

namespace Maillage.Reseaux.Pages.Effacements;

/// <summary>Who asked, who agreed, when; what is left to do.</summary>
public sealed class DetailModel(AppDb db, DroitsCourants droits) : DemandePage(db, droits)
{
    public bool EstAdministrateur => Droits.EstAdministrateur;
}
