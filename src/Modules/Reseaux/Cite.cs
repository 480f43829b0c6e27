using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Reseaux.Events;

namespace Maillage.Reseaux;

/// <summary>A cité éducative. It can: be described (fact sheet), hold dated figures, be recognised under its other names.</summary>
public sealed partial class Cite : Entity, IVersioned
{
    public const int NomMaxLength = 120;

    private Cite() { }

    public Guid ReseauId { get; private init; }
    public string Nom { get; private set; } = "";
    public string Slug { get; private set; } = "";
    public int Version { get; set; }

    /// <summary>Département code (« 62 », « 2A », « 971 »).</summary>
    public string Departement { get; private set; } = "";

    public static Cite Creer(Reseau reseau, string nom, string slug, string departement)
    {
        if (Referentiel.Departement(departement) is null)
        {
            throw new BusinessRuleException($"Le département « {departement} » n’existe pas.", nameof(Departement));
        }

        var cite = new Cite
        {
            ReseauId = reseau.Id,
            Nom = nom,
            Slug = slug,
            Departement = departement,
        };
        cite.Raise(new CiteAjoutee(nom));
        return cite;
    }
}
