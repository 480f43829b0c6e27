using System.ComponentModel.DataAnnotations;
using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Memoire.Fiches;
using Maillage.Reseaux;
using Maillage.Ui.Validation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire.Pages.Fiches;

/// <summary>What a search found in the texts, each with its place and what is decided of it.</summary>
[OnceOnly]
public sealed class MentionsModel(AppDb db, DroitsCourants droits, ControlerFiche controler, TimeProvider clock)
    : FichePage(db, droits, clock)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public ControleFiche Controle { get; private set; } = new([], []);

    public static IEnumerable<SelectListItem> Decisions =>
        Enum.GetValues<DecisionMention>()
            .Select(d => new SelectListItem(Labels.Of(d), d.ToString()))
            .Prepend(new SelectListItem("À décider", ""));

    public override async Task OnGetAsync()
    {
        await ReloadAsync();
        Input.Lignes =
        [
            .. Controle.Mentions.Select(m => new LigneInput
            {
                Texte = m.Texte,
                Decision = m.Decision?.Decision,
                QuiLaDit = m.Decision?.QuiLaDit,
            }),
        ];
    }

    public override async Task ReloadAsync()
    {
        await base.ReloadAsync();
        Controle = await controler.ExecuteAsync(Fiche);
        // The texts may say more than when the form was shown.
        Input.Lignes.AddRange(Controle.Mentions.Skip(Input.Lignes.Count).Select(m => new LigneInput { Texte = m.Texte }));
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await ReloadAsync();
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var notees = await Db.MentionsFiche.Where(m => m.FicheId == Fiche.Id).ToDictionaryAsync(m => m.Texte);
        var trouvees = Controle.Mentions.Select(m => m.Texte).ToHashSet();
        foreach (var (rang, ligne) in Input.Lignes.Index().Where(l => l.Item.Decision is not null && trouvees.Contains(l.Item.Texte)))
        {
            Decider(notees.GetValueOrDefault(ligne.Texte), ligne, rang);
        }

        return await FinirAsync("Les décisions sont enregistrées.", $"{Adresse}/mentions");
    }

    private void Decider(MentionFiche? notee, LigneInput ligne, int rang)
    {
        try
        {
            if (notee is null)
            {
                Db.Add(MentionFiche.Decider(Fiche, ligne.Texte, ligne.Decision!.Value, ligne.QuiLaDit, Droits.Nom, Maintenant));
            }
            else if (
                notee.Decision != ligne.Decision
                || (ligne.Decision == DecisionMention.Accord && notee.QuiLaDit != ligne.QuiLaDit?.Trim())
            )
            {
                notee.Changer(ligne.Decision!.Value, ligne.QuiLaDit, Droits.Nom, Maintenant);
            }
        }
        catch (BusinessRuleException regle)
        {
            throw new BusinessRuleException(regle.Message, $"Lignes[{rang}].{regle.Field}");
        }
    }

    public sealed class InputModel
    {
        public List<LigneInput> Lignes { get; set; } = [];
    }

    public sealed class LigneInput
    {
        public string Texte { get; set; } = "";

        [Display(Name = "Décision")]
        public DecisionMention? Decision { get; set; }

        [Display(Name = "Qui l’a dit")]
        [StringLength(MentionFiche.QuiMaxLength)]
        public string? QuiLaDit { get; set; }
    }
}
