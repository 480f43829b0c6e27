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

    protected override bool EstDeLAnimation => true;

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

        Db.Noter(Fiche, Passer(Droits.Nom), Droits.PersonneId, Maintenant);
        return await FinirAsync(Fait);
    }

    protected abstract EtapeFiche Passer(string par);
}
