namespace Maillage.Memoire.Pages.Actualites;

public interface IActualiteForm
{
    ActualiteInput Input { get; }
}
