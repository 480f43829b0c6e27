using Maillage.Kernel.Text;
using Maillage.Kernel.Time;

namespace Maillage.Reseaux.Emails;

/// <param name="EstElle">Read by the person whose name goes.</param>
public sealed record AvisEffacement(DemandeEffacement Demande, EtatEffacement Etat, string Prenom, bool EstElle, string Lien)
{
    public string Sujet =>
        Etat switch
        {
            EtatEffacement.Demande => "Une demande d’effacement attend votre accord",
            EtatEffacement.Accorde when EstElle => "Votre nom sera effacé",
            EtatEffacement.Accorde => "Un effacement est accordé",
            EtatEffacement.Refuse => "Un effacement est refusé",
            EtatEffacement.Annule when EstElle => "Votre nom ne sera pas effacé",
            EtatEffacement.Annule => "Un effacement est annulé",
            EtatEffacement.Fait => "Un effacement est fait",
            _ => "Un effacement n’a pas été fait",
        };

    public string Phrase =>
        Etat switch
        {
            EtatEffacement.Demande =>
                $"{Demande.DemandePar} demande que le nom d’une personne partie soit effacé. Rien ne se fait sans l’accord d’un administrateur.",
            EtatEffacement.Accorde when EstElle =>
                $"Votre nom et votre adresse seront effacés de l’espace de travail du réseau le {Jour}. Après, rien ne les rendra. Si vous ne le souhaitez pas, écrivez-nous avant ce jour.",
            EtatEffacement.Accorde => $"L’effacement sera fait le {Jour}. Jusque-là, il peut être annulé.",
            EtatEffacement.Refuse => $"La demande d’effacement n’est pas accordée : {Demande.Motif}",
            EtatEffacement.Annule when EstElle => "L’effacement qui vous avait été annoncé est annulé.",
            EtatEffacement.Annule => "L’effacement est annulé : rien n’a été effacé.",
            EtatEffacement.Fait when Demande.Restes.Count > 0 =>
                $"Le nom a été effacé. Il reste {French.Count(Demande.Restes.Count, "endroit", "endroits")} à décider.",
            EtatEffacement.Fait => "Le nom a été effacé.",
            _ => Demande.Motif ?? "",
        };

    private string Jour => Demande.ExecutionLe is { } le ? French.Date(le.DayInParis()) : "";
}
