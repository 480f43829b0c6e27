using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Memoire.Events;
using Maillage.Reseaux;

namespace Maillage.Memoire.Fiches;

/// <summary>« Nous l’avons repris »: another cité did the same, and says how.</summary>
public sealed class RepriseFiche : Entity
{
    public const int NoteMaxLength = 1000;

    private RepriseFiche() { }

    public Guid FicheId { get; private init; }
    public Guid CiteId { get; private init; }
    public string? Note { get; private set; }
    public string Par { get; private set; } = "";
    public DateTime Le { get; private init; }

    public static RepriseFiche Declarer(FicheExperience fiche, Cite cite, string? note, string par, DateTime now)
    {
        if (cite.Id == fiche.CiteId || fiche.Cites.Contains(cite.Id))
        {
            throw new BusinessRuleException("C’est votre action : les autres cités diront qu’elles l’ont reprise.");
        }

        var reprise = new RepriseFiche
        {
            FicheId = fiche.Id,
            CiteId = cite.Id,
            Le = now,
        };
        reprise.Raconter(note, par);
        return reprise;
    }

    public void Raconter(string? note, string par)
    {
        (Note, Par) = (string.IsNullOrWhiteSpace(note) ? null : note.Trim(), par);
        Raise(new RepriseDeclaree());
    }

    public void Retirer() => Raise(new RepriseRetiree());
}
