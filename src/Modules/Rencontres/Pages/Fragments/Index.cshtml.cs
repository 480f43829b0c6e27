using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Kernel.Text;
using Maillage.Rencontres.Pages.ComptesRendus;
using Maillage.Rencontres.Redaction;
using Maillage.Reseaux;
using Maillage.Ui.Validation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Rencontres.Pages.Fragments;

/// <summary>The tray: texts without a place. It must be empty before minutes are published.</summary>
[OnceOnly]
public sealed class IndexModel(AppDb db, DroitsCourants droits, ClasserTexte classer) : RedactionPage(db, droits), IReloadable
{
    public IReadOnlyList<Fragment> Fragments { get; private set; } = [];
    public IReadOnlyList<Cite> Cites { get; private set; } = [];

    /// <summary>What was typed for one text when it was refused.</summary>
    public (Guid Id, string Texte)? Saisie { get; private set; }

    public Task OnGetAsync() => ReloadAsync();

    public async Task<IActionResult> OnPostClasserAsync(Guid fragment, string? texte, Destination destination, string? cite)
    {
        Saisie = (fragment, texte ?? "");
        await ReloadAsync();
        var classe = await Db.Fragments.FindOrNotFoundAsync(f => f.Id == fragment && f.RencontreId == Rencontre.Id);
        if (string.IsNullOrWhiteSpace(texte))
        {
            throw new BusinessRuleException("Ce texte est vide : écartez-le plutôt.");
        }

        var choisie = Cites.FirstOrDefault(c => c.Slug == cite);
        await classer.ExecuteAsync(Rencontre, texte.Trim(), destination, choisie, Auteur);
        return await RetirerAsync(classe, "Le texte a sa place.");
    }

    /// <summary>All the texts of one group are of this cité: each goes where it would have gone.</summary>
    public async Task<IActionResult> OnPostGroupeAsync(string? groupe, string? cite)
    {
        await ReloadAsync();
        var choisie = Cites.FirstOrDefault(c => c.Slug == cite) ?? throw new BusinessRuleException("Choisissez la cité.");
        var fragments = await Db.Fragments.Where(f => f.RencontreId == Rencontre.Id && f.Groupe == groupe).OrderBy(f => f.Id).ToListAsync();
        foreach (var fragment in fragments)
        {
            await classer.ExecuteAsync(Rencontre, fragment.Texte, fragment.Propose ?? Destination.PointsActualite, choisie, Auteur);
            fragment.Retirer();
        }

        Db.RemoveRange(fragments);
        await Db.SaveChangesAsync();
        return Vers("a-classer", $"{French.Count(fragments.Count, "texte est classé", "textes sont classés")} pour {choisie.Nom}.");
    }

    public async Task<IActionResult> OnPostEcarterAsync(Guid fragment)
    {
        await ReloadAsync();
        await Db.ExigerModifiableAsync(Rencontre);
        var ecarte = await Db.Fragments.FindOrNotFoundAsync(f => f.Id == fragment && f.RencontreId == Rencontre.Id);
        return await RetirerAsync(ecarte, "Le texte est écarté.");
    }

    private async Task<IActionResult> RetirerAsync(Fragment fragment, string message)
    {
        fragment.Retirer();
        Db.Remove(fragment);
        await Db.SaveChangesAsync();
        return Vers("a-classer", message);
    }

    public async Task ReloadAsync()
    {
        await ChargerAsync();
        Cites = await CitesAsync();
        Fragments = await Db.Fragments.AsNoTracking().Where(f => f.RencontreId == Rencontre.Id).OrderBy(f => f.Id).ToListAsync();
    }
}
