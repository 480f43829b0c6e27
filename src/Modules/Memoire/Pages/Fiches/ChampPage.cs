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

    /// <summary>Sets the fiche and who writes.</summary>
    protected abstract Task ChargerAsync();

    public async Task OnGetAsync()
    {
        await ReloadAsync();
        Input = new ChampInput { Texte = Fiche.Texte(Champ)?.Texte, Numero = Fiche.Numero(Champ) };
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await ReloadAsync();
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var ecriture = await ecrire.ExecuteAsync(Fiche.Id, Champ, Input.Numero, Input.Lire(), Auteur);
        if (ecriture.EstEcrite)
        {
            TempData["Flash"] = $"« {Champ.Nom} » est enregistré.";
            return Redirect($"{Racine}#{Champ.Cle}");
        }

        Autre = ecriture.Autre;
        Input.Numero = ecriture.Autre!.Numero;
        ModelState.Remove("Input.Numero");
        return Page();
    }

    public async Task<IActionResult> OnPostRemarqueAsync(string? remarque)
    {
        ModelState.Clear();
        await ReloadAsync();
        if (string.IsNullOrWhiteSpace(remarque) || remarque.Length > CommentaireFiche.TexteMaxLength)
        {
            throw new BusinessRuleException($"Écrivez votre remarque, en {CommentaireFiche.TexteMaxLength} caractères au plus.");
        }

        db.Add(CommentaireFiche.Deposer(Fiche, Champ, remarque, Auteur, Maintenant));
        return await FinirAsync("Votre remarque est notée.");
    }

    public async Task<IActionResult> OnPostReglerAsync(Guid remarque)
    {
        ModelState.Clear();
        await ReloadAsync();
        var choisie = await db.CommentairesFiche.FindOrNotFoundAsync(c => c.Id == remarque && c.FicheId == Fiche.Id);
        choisie.Regler(Auteur, Maintenant);
        return await FinirAsync("La remarque est réglée.");
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

    private async Task<IActionResult> FinirAsync(string phrase)
    {
        await db.SaveChangesAsync();
        TempData["Flash"] = phrase;
        return Redirect($"{Racine}/{Cle}");
    }
}
