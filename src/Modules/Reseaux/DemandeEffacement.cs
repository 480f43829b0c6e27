using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Reseaux.Effacement;
using Maillage.Reseaux.Events;

namespace Maillage.Reseaux;

public enum EtatEffacement
{
    /// <summary>Waits for an administrator.</summary>
    Demande = 1,

    /// <summary>Will be carried out on its day, unless cancelled before.</summary>
    Accorde = 2,
    Refuse = 3,
    Annule = 4,

    /// <summary>Nothing gives the name back.</summary>
    Fait = 5,

    /// <summary>The person had changed or come back: nothing was erased.</summary>
    Empeche = 6,
}

/// <summary>The name of somebody who left is asked to go: by whom, with whose accord, for when, and what became of it. It holds no name.
/// It can: be agreed to, refused, cancelled, carried out, leave places to decide (Reste).</summary>
public sealed partial class DemandeEffacement : Entity, IVersioned
{
    public const int MotifMaxLength = 500;

    /// <summary>The time left to think again after the accord.</summary>
    public static readonly TimeSpan Delai = TimeSpan.FromDays(7);

    private DemandeEffacement() { }

    public Guid PersonneId { get; private init; }
    public Guid ReseauId { get; private init; }
    public EtatEffacement Etat { get; private set; } = EtatEffacement.Demande;
    public string DemandePar { get; private init; } = "";
    public Guid? DemandeParId { get; private init; }
    public DateTime DemandeLe { get; private init; }
    public string? AccordePar { get; private set; }
    public Guid? AccordeParId { get; private set; }
    public DateTime? AccordeLe { get; private set; }
    public DateTime? ExecutionLe { get; private set; }

    /// <summary>From then on it cannot be cancelled.</summary>
    public DateTime? CommenceLe { get; private set; }

    /// <summary>Refused, cancelled, done or prevented.</summary>
    public DateTime? ClosLe { get; private set; }
    public string? ClosPar { get; private set; }
    public string? Motif { get; private set; }

    /// <summary>Of whom the places were read: nobody else, and nobody who changed since, is erased by it.</summary>
    public string Empreinte { get; private set; } = "";

    /// <summary>The places that were chosen, and those left, by their keys; forgotten once it is done.</summary>
    public List<string> Choisis { get; private set; } = [];
    public List<string> Laisses { get; private set; } = [];
    public int Version { get; set; }

    public bool EstOuverte => ClosLe is null;
    public bool EstAnnulable => ClosLe is null && CommenceLe is null;

    /// <exception cref="BusinessRuleException">The person still has a part in the network, or never had any.</exception>
    public static DemandeEffacement Ouvrir(Personne personne, ChoixLieux choix, Droits par, DateTime now)
    {
        var demande = new DemandeEffacement
        {
            PersonneId = personne.Id,
            ReseauId = personne.ReseauId,
            DemandePar = par.Nom,
            DemandeParId = par.PersonneId,
            DemandeLe = now,
        };
        demande.Prendre(personne, choix);
        personne.NoterEffacement(now);
        demande.Raise(new EffacementDemande());
        return demande;
    }

    public void Accorder(Personne personne, ChoixLieux choix, Droits par, DateTime now)
    {
        Exiger(Etat == EtatEffacement.Demande, "Cette demande n’attend plus d’accord.");
        Prendre(personne, choix);
        Etat = EtatEffacement.Accorde;
        (AccordePar, AccordeParId, AccordeLe, ExecutionLe) = (par.Nom, par.PersonneId, now, now + Delai);
        Raise(new EffacementAccorde());
    }

    public void Refuser(Personne personne, string? motif, Droits par, DateTime now)
    {
        Exiger(Etat == EtatEffacement.Demande, "Cette demande n’attend plus d’accord.");
        if (string.IsNullOrWhiteSpace(motif))
        {
            throw new BusinessRuleException("Dites pourquoi : c’est ce que lira la personne qui a demandé.", "Motif");
        }

        Clore(EtatEffacement.Refuse, par.Nom, motif.Trim(), now);
        personne.NoterEffacement(null);
        Raise(new EffacementRefuse());
    }

    public void Annuler(Personne personne, Droits par, DateTime now)
    {
        Exiger(EstAnnulable, "Il est trop tard : l’effacement a commencé.");
        Clore(EtatEffacement.Annule, par.Nom, null, now);
        personne.NoterEffacement(null);
        Raise(new EffacementAnnule());
    }

    private void Prendre(Personne personne, ChoixLieux choix)
    {
        (Empreinte, Choisis, Laisses) = (personne.EmpreinteIdentite, [.. choix.Choisis], [.. choix.Laisses]);
    }

    private void Clore(EtatEffacement etat, string? par, string? motif, DateTime now)
    {
        (Etat, ClosPar, Motif, ClosLe) = (etat, par, motif, now);
        (Choisis, Laisses) = ([], []);
    }

    private static void Exiger(bool tenu, string sinon)
    {
        if (!tenu)
        {
            throw new BusinessRuleException(sinon);
        }
    }
}
