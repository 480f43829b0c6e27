using Maillage.Kernel.Data;
using Maillage.Memoire.Events;

namespace Maillage.Memoire.Fiches;

/// <summary>A fiche went from one state to another: who did it, when, and what they said. Never changed.</summary>
public sealed class EtapeFiche : Entity
{
    public const int NoteMaxLength = 2000;

    private EtapeFiche() { }

    public Guid FicheId { get; private init; }
    public EtatFiche Etat { get; private init; }
    public string Par { get; private init; } = "";
    public string? Note { get; private init; }
    public DateTime Le { get; private init; }

    internal static EtapeFiche Noter(FicheExperience fiche, string par, string? note, DateTime now)
    {
        var etape = new EtapeFiche
        {
            FicheId = fiche.Id,
            Etat = fiche.Etat,
            Par = par,
            Note = string.IsNullOrWhiteSpace(note) ? null : note.Trim(),
            Le = now,
        };
        etape.Raise(new EtapeNotee(fiche.Etat));
        return etape;
    }
}
