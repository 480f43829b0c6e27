namespace Maillage.Rencontres.Pages.Rencontres;

/// <summary>What the shared fields of a meeting's form bind to.</summary>
public interface IRencontreForm
{
    RencontreInput Input { get; }
}
