using System.ComponentModel.DataAnnotations;
using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Memoire.Fiches;
using Maillage.Reseaux;
using Microsoft.AspNetCore.Mvc;

namespace Maillage.Memoire.Pages.Fiches;

/// <summary>A fiche goes to its next hands, with a word if need be.</summary>
public abstract class EtapePage(AppDb db, DroitsCourants droits, TimeProvider clock) : FichePage(db, droits, clock)
{
    [BindProperty]
    [Display(Name = "Un mot pour la suite")]
    [DataType(DataType.MultilineText)]
    [StringLength(EtapeFiche.NoteMaxLength)]
    public string? Note { get; set; }

    /// <summary>The step needs to be explained.</summary>
    public virtual bool NoteAttendue => false;
    public abstract string Titre { get; }
    public abstract string Explication { get; }
    public abstract string Geste { get; }
    protected abstract string Fait { get; }

    /// <summary>A step that belongs to those who run the network, and not to the cité.</summary>
    protected virtual bool EstDeLAnimation => true;

    public override async Task ReloadAsync()
    {
        await base.ReloadAsync();
        if (EstDeLAnimation && !Droits.PeutAnimer(Fiche.ReseauId))
        {
            throw new NotFoundException(nameof(FicheExperience));
        }
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await ReloadAsync();
        if (NoteAttendue && string.IsNullOrWhiteSpace(Note))
        {
            throw new BusinessRuleException(
                "Dites en quelques mots pourquoi : c’est ce que liront ceux qui reprennent la fiche.",
                nameof(Note)
            );
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        Db.Noter(Fiche, await PasserAsync(Droits.Nom), Droits.PersonneId, Maintenant);
        return await FinirAsync(Fait);
    }

    protected virtual Task<EtapeFiche> PasserAsync(string par) => Task.FromResult(Passer(par));

    protected virtual EtapeFiche Passer(string par) => throw new NotSupportedException();
}
