namespace Maillage.Reseaux.Pages.Personnes;

/// <summary>What the shared fields of a person's form bind to.</summary>
public interface IPersonneForm
{
    PersonneInput Input { get; }
}
