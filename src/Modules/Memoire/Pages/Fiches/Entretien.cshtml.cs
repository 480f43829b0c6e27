using System.ComponentModel.DataAnnotations;
using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Memoire.Fiches;
using Maillage.Reseaux;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire.Pages.Fiches;

/// <summary>Who tells the action for the cité, and when the animation hears them.</summary>
public sealed class EntretienModel(AppDb db, DroitsCourants droits, TimeProvider clock) : EtapePage(db, droits, clock)
{
    [BindProperty]
    [Display(Name = "Qui raconte et relit, pour la cité")]
    public Guid? RelecteurId { get; set; }

    [BindProperty]
    [Display(Name = "Jour de l’entretien")]
    public DateOnly? Jour { get; set; }

    public override string Titre => "Préparer l’entretien";
    public override string Explication => "Cette personne relira la fiche avant sa publication, puis en sera le contact.";
    public override string Geste => "Enregistrer";
    protected override string Fait => "La fiche est en rédaction.";

    public IReadOnlyList<SelectListItem> Equipe => _equipe.ConvertAll(p => new SelectListItem(p.NomComplet, p.Id.ToString()));

    private List<Personne> _equipe = [];

    public override async Task OnGetAsync()
    {
        await ReloadAsync();
        (RelecteurId, Jour) = (Fiche.RelecteurId, Fiche.EntretienLe);
    }

    public override async Task ReloadAsync()
    {
        await base.ReloadAsync();
        _equipe = await Db.EquipeDe(Fiche.CiteId, AujourdHui).ToListAsync();
    }

    protected override EtapeFiche Passer(string par)
    {
        var relecteur =
            _equipe.Find(p => p.Id == RelecteurId)
            ?? throw new BusinessRuleException("Choisissez quelqu’un de la cité.", nameof(RelecteurId));
        return Fiche.PreparerEntretien(relecteur, Jour, par, Maintenant);
    }
}
