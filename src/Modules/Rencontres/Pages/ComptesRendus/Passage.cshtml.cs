using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Rencontres.Redaction;
using Maillage.Reseaux;
using Maillage.Ui.Validation;
using Microsoft.AspNetCore.Mvc;

namespace Maillage.Rencontres.Pages.ComptesRendus;

/// <summary>One passage: its text, the place it stands in, the way out of the minutes.</summary>
[OnceOnly]
public sealed class PassageModel(
    AppDb db,
    DroitsCourants droits,
    AssemblerCompteRendu assembler,
    CorrigerPassage corriger,
    ClasserTexte classer
) : RedactionPage(db, droits), IReloadable
{
    [FromRoute]
    public string Cle { get; set; } = "";

    [BindProperty]
    public string? Texte { get; set; }

    /// <summary>The lines to move, by number.</summary>
    [BindProperty]
    public List<int> Lignes { get; set; } = [];

    public Passage Passage { get; private set; } = null!;
    public IReadOnlyList<Cite> Cites { get; private set; } = [];
    public IReadOnlyList<string> LignesDuTexte => Passage.Texte.Split('\n');

    public async Task OnGetAsync()
    {
        await ReloadAsync();
        Texte = Passage.Texte;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var cle = await LireAsync();
        await corriger.ExecuteAsync(Rencontre, cle, Texte ?? "", Auteur);
        await Db.SaveChangesAsync();
        return Retour("Le passage est modifié.");
    }

    public async Task<IActionResult> OnPostDeplacerAsync(Destination destination, string? cite)
    {
        var cle = await LireAsync();
        if (Change)
        {
            return await EnregistrerDAbordAsync(cle, "Le passage est modifié. Choisissez maintenant ce qui se déplace.");
        }

        var choisies = LignesDuTexte.Where((_, i) => Lignes.Contains(i)).ToList();
        if (choisies.Count == 0)
        {
            throw new BusinessRuleException("Choisissez ce qui se déplace.");
        }

        var reste = LignesDuTexte.Where((_, i) => !Lignes.Contains(i)).ToList();
        if (reste.TrueForAll(string.IsNullOrWhiteSpace))
        {
            await corriger.RetirerAsync(Rencontre, cle, Auteur);
        }
        else
        {
            await corriger.ExecuteAsync(Rencontre, cle, string.Join('\n', reste), Auteur);
        }

        var choisie = Cites.FirstOrDefault(c => c.Slug == cite);
        await classer.ExecuteAsync(Rencontre, string.Join('\n', choisies), destination, choisie, Auteur);
        await Db.SaveChangesAsync();
        return Retour("Le texte est déplacé.");
    }

    public async Task<IActionResult> OnPostRetirerAsync()
    {
        var cle = await LireAsync();
        if (Change && !string.IsNullOrWhiteSpace(Texte))
        {
            return await EnregistrerDAbordAsync(cle, "Le passage est modifié. Retirez-le encore si c’est ce que vous vouliez.");
        }

        await corriger.RetirerAsync(Rencontre, cle, Auteur);
        await Db.SaveChangesAsync();
        return Vers("compte-rendu/verification", "Le passage est retiré du compte rendu.");
    }

    public Task ReloadAsync() => LireAsync();

    // The text is in the same form as the other buttons: what was typed there is not theirs to lose.
    private bool Change => Texte is not null && Texte.ReplaceLineEndings("\n").Trim() != Passage.Texte.Trim();

    private async Task<IActionResult> EnregistrerDAbordAsync(ClePassage cle, string message)
    {
        await corriger.ExecuteAsync(Rencontre, cle, Texte!, Auteur);
        await Db.SaveChangesAsync();
        TempData["Flash"] = message;
        return Redirect($"{Racine}/compte-rendu/passages/{Cle}");
    }

    private async Task<ClePassage> LireAsync()
    {
        await ChargerAsync();
        Cites = await CitesAsync();
        var trouve = Passages.De(await assembler.ExecuteAsync(Rencontre)).FirstOrDefault(p => p.Cle == Cle);
        if (!ClePassage.TryParse(Cle, out var cle))
        {
            throw new NotFoundException(nameof(Passage));
        }

        // A text nobody has written yet has its page too: that is where to write it.
        Passage =
            trouve
            ?? (cle.Nature is NaturePassage.Objectifs or NaturePassage.Meteo ? Vide(cle) : throw new NotFoundException(nameof(Passage)));
        return cle;
    }

    private static Passage Vide(ClePassage cle) =>
        new(cle.ToString(), cle.Nature == NaturePassage.Meteo ? Sections.Meteo : Sections.Objectifs, "");

    private RedirectResult Retour(string message)
    {
        TempData["Flash"] = message;
        return Redirect($"{Racine}/compte-rendu/verification#p-{Cle}");
    }
}
