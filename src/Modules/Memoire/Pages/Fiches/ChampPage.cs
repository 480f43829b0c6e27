using System.ComponentModel.DataAnnotations;
using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Kernel.Time;
using Maillage.Memoire.Fiches;
using Maillage.Ui.Validation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire.Pages.Fiches;

/// <summary>One field of a fiche, written and discussed, by an account or by a personal link.</summary>
[OnceOnly]
public abstract class ChampPage(AppDb db, EcrireChamp ecrire, TimeProvider clock) : PageModel, IReloadable
{
    [FromRoute(Name = "champ")]
    public string Cle { get; set; } = "";

    [BindProperty]
    public ChampInput Input { get; set; } = new();

    /// <summary>The one being written.</summary>
    [BindProperty]
    [StringLength(CommentaireFiche.TexteMaxLength)]
    public string? Remarque { get; set; }

    public FicheExperience Fiche { get; protected set; } = null!;
    public ChampFiche Champ { get; private set; } = null!;

    /// <summary>The page of all the fields.</summary>
    public abstract string Racine { get; }
    public string Auteur { get; protected set; } = "";

    /// <summary>What somebody else wrote meanwhile.</summary>
    public TexteFiche? Autre { get; private set; }
    public IReadOnlyList<CommentaireFiche> Remarques { get; private set; } = [];

    public ChampFiche? Suivant => ChampFiche.Tous.SkipWhile(c => c != Champ).Skip(1).FirstOrDefault();

    protected AppDb Db => db;
    protected DateTime Maintenant => clock.UtcNow();

    /// <summary>Published, for whoever writes by a link: told on the page of all the fields.</summary>
    protected virtual bool SeLit => false;

    /// <summary>Sets the fiche and who writes.</summary>
    protected abstract Task ChargerAsync();

    public async Task<IActionResult> OnGetAsync()
    {
        await ReloadAsync();
        if (SeLit)
        {
            return Redirect(Racine);
        }

        Input = new ChampInput { Texte = Fiche.Texte(Champ)?.Texte, Numero = Fiche.Numero(Champ) };
        return Page();
    }

    public Task<IActionResult> OnPostAsync() => GarderAsync($"{Racine}#{Cle}", "est enregistré.", () => Task.CompletedTask);

    public Task<IActionResult> OnPostRemarqueAsync() =>
        string.IsNullOrWhiteSpace(Remarque)
            ? throw new BusinessRuleException("Écrivez votre remarque.")
            : GarderAsync($"{Racine}/{Cle}", "est enregistré, votre remarque est notée.", () => Task.CompletedTask);

    public Task<IActionResult> OnPostReglerAsync(Guid reglee) =>
        GarderAsync(
            $"{Racine}/{Cle}",
            "est enregistré, la remarque est réglée.",
            async () =>
            {
                var choisie = await db.CommentairesFiche.FindOrNotFoundAsync(c => c.Id == reglee && c.FicheId == Fiche.Id);
                choisie.Regler(Auteur, Maintenant);
            }
        );

    /// <summary>The page is one form: whichever button is pressed, the text and the remark being written are kept.</summary>
    private async Task<IActionResult> GarderAsync(string retour, string phrase, Func<Task> geste)
    {
        await ChargerPourEcrireAsync();
        if (Remarque?.Length > CommentaireFiche.TexteMaxLength)
        {
            throw new BusinessRuleException($"Votre remarque dépasse {CommentaireFiche.TexteMaxLength} caractères.");
        }

        var ecriture = ModelState.IsValid ? await ecrire.ExecuteAsync(Fiche.Id, Champ, Input.Numero, Input.Lire(), Auteur) : null;
        if (!string.IsNullOrWhiteSpace(Remarque))
        {
            db.Add(CommentaireFiche.Deposer(Fiche, Champ, Remarque.ReplaceLineEndings("\n"), Auteur, Maintenant));
        }

        await geste();
        await db.SaveChangesAsync();
        if (ecriture is { EstEcrite: true })
        {
            TempData["Flash"] = $"« {Champ.Nom} » {phrase}";
            return Redirect(retour);
        }

        await RemontrerAsync(ecriture);
        return Page();
    }

    private async Task RemontrerAsync(EcritureChamp? ecriture)
    {
        await ReloadAsync();
        Remarque = null;
        ModelState.Remove(nameof(Remarque));
        if (ecriture?.Autre is { } autre)
        {
            (Autre, Input.Numero) = (autre, autre.Numero);
            ModelState.Remove("Input.Numero");
        }
    }

    public async Task ReloadAsync()
    {
        Champ = ChampFiche.De(Cle) ?? throw new NotFoundException(nameof(ChampFiche));
        await ChargerAsync();
        Remarques = await db
            .CommentairesFiche.AsNoTracking()
            .Where(c => c.FicheId == Fiche.Id && c.Champ == Cle)
            .OrderBy(c => c.Le)
            .ToListAsync();
    }

    private async Task ChargerPourEcrireAsync()
    {
        await ReloadAsync();
        if (SeLit)
        {
            throw new BusinessRuleException(
                "La fiche est publiée : elle ne s’écrit plus par ce lien. Copiez votre texte, et envoyez-le à l’animation."
            );
        }
    }
}
