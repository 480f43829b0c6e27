using Maillage.Kernel.Text;
using Maillage.Kernel.Time;

namespace Maillage.Reseaux.Pages.Effacements;

/// <summary>Where a request is, in a sentence.</summary>
public static class EtatsEffacement
{
    public static string Dire(DemandeEffacement demande) =>
        demande.Etat switch
        {
            EtatEffacement.Demande => "Attend l’accord d’un administrateur",
            EtatEffacement.Accorde when demande.CommenceLe is not null => "En cours",
            EtatEffacement.Accorde =>
                $"Accordé par {demande.AccordePar} le {Jour(demande.AccordeLe)} ; sera fait le {Jour(demande.ExecutionLe)}",
            EtatEffacement.Refuse => $"Refusé par {demande.ClosPar} le {Jour(demande.ClosLe)}",
            EtatEffacement.Annule => $"Annulé par {demande.ClosPar} le {Jour(demande.ClosLe)}",
            EtatEffacement.Fait =>
                $"Fait le {Jour(demande.ClosLe)}{(demande.Restes.Count > 0 ? $" ; {French.Count(demande.Restes.Count, "endroit", "endroits")} à décider" : "")}",
            EtatEffacement.Empeche => $"Pas fait, le {Jour(demande.ClosLe)}",
            _ => throw new ArgumentOutOfRangeException(nameof(demande)),
        };

    private static string Jour(DateTime? le) => le is { } jour ? French.Date(jour.DayInParis()) : "";
}
