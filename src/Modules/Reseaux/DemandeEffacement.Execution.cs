using Maillage.Reseaux.Effacement;
using Maillage.Reseaux.Events;

namespace Maillage.Reseaux;

public sealed partial class DemandeEffacement
{
    /// <summary>Places that spoke perhaps of the person, and that nobody had seen: to decide after.</summary>
    public List<Reste> Restes { get; private set; } = [];

    /// <summary>Files that were given, and backups, where the name stands and that nothing writes again.</summary>
    public List<string> NonReecrits { get; private set; } = [];

    /// <summary>Saved before anything is touched: who cancels at the same moment is told, or comes first.</summary>
    internal void Commencer(DateTime now)
    {
        CommenceLe = now;
        Raise(new EffacementCommence());
    }

    internal void Empecher(Personne personne, string motif, DateTime now)
    {
        Clore(EtatEffacement.Empeche, null, motif, now);
        personne.NoterEffacement(null);
        Raise(new EffacementEmpeche());
    }

    internal void Finir(IReadOnlyList<Reste> restes, IReadOnlyList<string> nonReecrits, DateTime now)
    {
        (Restes, NonReecrits) = ([.. restes], [.. nonReecrits]);
        Clore(EtatEffacement.Fait, null, null, now);
        Raise(new EffacementFait(restes.Count));
    }

    public void DeciderRestes(int effaces)
    {
        var laisses = Restes.Count - effaces;
        Restes = [];
        Raise(new RestesDecides(effaces, laisses));
    }
}
