using Maillage.Kernel;
using Maillage.Kernel.Text;
using Maillage.Memoire.Events;
using Maillage.Reseaux;

namespace Maillage.Memoire.Fiches;

public sealed partial class FicheExperience
{
    /// <summary>What is published, to those its visibility lets in; the rest, to those who write it.</summary>
    public static RegleDeVue<FicheExperience> Regle { get; } =
        new()
        {
            Reseau = f => f.ReseauId,
            Publiee = f => f.PublieeLe != null && f.RetireeLe == null,
            Visibilite = f => f.Visibilite,
            Cite = f => f.CiteId,
            EquipeEcrit = true,
        };

    public EtatFiche Etat { get; private set; } = EtatFiche.Reperee;

    /// <summary>Since when it waits for somebody.</summary>
    public DateTime EtatDepuis { get; private set; }
    public DateTime? RelanceLe { get; private set; }

    /// <summary>Of the animation: holds the interview, validates, publishes.</summary>
    public Guid? RedacteurId { get; private set; }

    /// <summary>Of the cité: tells, reads, agrees; the contact once it is published.</summary>
    public Guid? RelecteurId { get; private set; }
    public DateOnly? EntretienLe { get; private set; }

    public DateTime? PublieeLe { get; private set; }
    public DateTime? MiseAJourLe { get; private set; }
    public DateTime? RetireeLe { get; private set; }

    /// <summary>The day when somebody must say whether it still holds.</summary>
    public DateOnly? RevoirLe { get; private set; }

    /// <summary>Read by those its visibility lets in, as it was last published.</summary>
    public bool EstPubliee => PublieeLe is not null && RetireeLe is null;

    public bool ARevoir(DateOnly jour) => Etat == EtatFiche.Publiee && RevoirLe <= jour;

    /// <summary>The one person who must act next; null when nobody must, or when it is not said who.</summary>
    public Guid? ProchainActeur => Tour(Etat, RedacteurId, RelecteurId);

    /// <summary>Of the two, whose turn it is in that state; the default when it is nobody's.</summary>
    public static T? Tour<T>(EtatFiche etat, T? redacteur, T? relecteur) =>
        etat switch
        {
            EtatFiche.Redigee or EtatFiche.AActualiser => relecteur,
            EtatFiche.Publiee => default,
            _ => redacteur,
        };

    public EtapeFiche PreparerEntretien(Personne relecteur, DateOnly? jour, string par, DateTime now)
    {
        Exiger("L’entretien se prépare avant la rédaction.", EtatFiche.Reperee, EtatFiche.Entretien);
        (RelecteurId, EntretienLe) = (relecteur.Id, jour);
        return Passer(EtatFiche.Entretien, par, jour is null ? null : $"Entretien le {French.Date(jour.Value)}", now);
    }

    public EtapeFiche Remettre(string par, string? note, DateTime now)
    {
        Exiger("Cette fiche est déjà passée à la relecture.", EtatFiche.Reperee, EtatFiche.Entretien);
        var manque = ChampFiche.Tous.Where(c => c.Attendu && Texte(c) is not { Texte.Length: > 0 }).Select(c => $"« {c.Nom} »").ToList();
        if (manque.Count > 0)
        {
            throw new BusinessRuleException($"Il manque encore : {French.List(manque)}.");
        }

        if (RelecteurId is null)
        {
            throw new BusinessRuleException("Dites d’abord qui, dans la cité, relira la fiche.");
        }

        return Passer(EtatFiche.Redigee, par, note, now);
    }

    public EtapeFiche Relire(string par, string? note, DateTime now)
    {
        Exiger("Cette fiche n’attend pas de relecture.", EtatFiche.Redigee, EtatFiche.AActualiser);
        return Passer(EtatFiche.Relue, par, note, now);
    }

    /// <summary>Back to those who write it.</summary>
    public EtapeFiche Renvoyer(string par, string note, DateTime now)
    {
        Exiger("Cette fiche est déjà en cours de rédaction.", EtatFiche.Redigee, EtatFiche.Relue, EtatFiche.Validee);
        return Passer(EtatFiche.Entretien, par, note, now);
    }

    public EtapeFiche Valider(string par, string? note, DateTime now)
    {
        Exiger("La cité doit d’abord relire la fiche.", EtatFiche.Relue);
        return Passer(EtatFiche.Validee, par, note, now);
    }

    /// <param name="controle">What a search of its texts found, as they are now.</param>
    public EtapeFiche Publier(ControleFiche controle, string par, DateTime now)
    {
        Exiger("La fiche doit d’abord être validée.", EtatFiche.Validee);
        if (controle.SansAccord.Count > 0)
        {
            throw new BusinessRuleException($"Sans accord noté : {French.List(controle.SansAccord)}.");
        }

        if (controle.ADecider.Count > 0)
        {
            throw new BusinessRuleException(
                $"Il reste à décider de ce qui parle peut-être de quelqu’un : {French.List(controle.ADecider)}."
            );
        }

        if (controle.ARemplacer.Count > 0)
        {
            throw new BusinessRuleException($"Le texte dit encore ce qui était à remplacer : {French.List(controle.ARemplacer)}.");
        }

        if (DroitImage == DroitImage.AObtenir)
        {
            throw new BusinessRuleException("Le droit à l’image est encore à obtenir.");
        }

        (PublieeLe, MiseAJourLe, RetireeLe) = (PublieeLe ?? now, now, null);
        TextesPublies = [.. Textes];
        return Passer(EtatFiche.Publiee, par, null, now);
    }

    public EtapeFiche DemanderMiseAJour(string par, string note, DateTime now)
    {
        Exiger("Seule une fiche publiée se met à jour.", EtatFiche.Publiee);
        RevoirLe = null;
        return Passer(EtatFiche.AActualiser, par, note, now);
    }

    /// <summary>Out of sight; those who write it still read it, and may publish it again.</summary>
    public EtapeFiche Retirer(string par, string note, DateTime now)
    {
        if (!EstPubliee)
        {
            throw new BusinessRuleException("Cette fiche n’est pas publiée.");
        }

        RetireeLe = now;
        return Passer(EtatFiche.Entretien, par, note, now);
    }

    public void Relancer(DateTime now)
    {
        RelanceLe = now;
        Raise(new FicheRelancee(Titre));
    }

    private void Exiger(string sinon, params ReadOnlySpan<EtatFiche> etats)
    {
        if (!etats.Contains(Etat))
        {
            throw new BusinessRuleException(sinon);
        }
    }

    private EtapeFiche Passer(EtatFiche etat, string par, string? note, DateTime now)
    {
        (Etat, EtatDepuis, RelanceLe) = (etat, now, null);
        Raise(new FicheAvancee(Titre, etat));
        return EtapeFiche.Noter(this, par, note, now);
    }
}
