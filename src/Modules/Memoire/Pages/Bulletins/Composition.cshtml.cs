using System.ComponentModel.DataAnnotations;
using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Kernel.Text;
using Maillage.Memoire.Bulletins;
using Maillage.Reseaux;
using Maillage.Ui.Validation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire.Pages.Bulletins;

/// <summary>What the bulletin says, in which order. Each button saves all of it: nothing typed is lost by moving an article.</summary>
public sealed class CompositionModel(AppDb db, DroitsCourants droits, ProposerArticles proposer, TimeProvider clock)
    : BulletinPage(db, droits, clock)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IReadOnlyDictionary<Guid, string> Cites { get; private set; } = new Dictionary<Guid, string>();
    public bool Conflit { get; private set; }

    public bool EstRetenu(ArticleBulletin article) => Conflit ? article.Retenu : Input.Retenus.Contains(article.Sujet);

    public override async Task OnGetAsync()
    {
        await ReloadAsync();
        Input = new InputModel
        {
            Version = Bulletin.Version,
            Titre = Bulletin.Titre,
            Mot = Bulletin.Mot,
            Retenus = [.. Bulletin.Articles.Where(a => a.Retenu).Select(a => a.Sujet)],
        };
    }

    public Task<IActionResult> OnPostAsync() =>
        EnregistrerAsync(() => Task.FromResult("Le bulletin est enregistré."), Adresse + "/composition");

    public Task<IActionResult> OnPostDeplacerAsync(Guid sujet, int sens) =>
        EnregistrerAsync(
            () =>
            {
                Bulletin.Deplacer(sujet, sens);
                return Task.FromResult("L’ordre est enregistré.");
            },
            $"{Adresse}/composition#a-{sujet}"
        );

    public Task<IActionResult> OnPostProposerAsync() =>
        EnregistrerAsync(
            async () =>
            {
                var nouveaux = Bulletin.Proposer(await proposer.ExecuteAsync(Bulletin.ReseauId, Bulletin.Depuis));
                return nouveaux == 0
                    ? "Rien de nouveau à proposer."
                    : $"{French.Count(nouveaux, "article proposé", "articles proposés")} de plus.";
            },
            Adresse + "/composition"
        );

    public override async Task ReloadAsync()
    {
        await base.ReloadAsync();
        if (Bulletin.EstEnvoye)
        {
            throw new NotFoundException(nameof(Bulletin));
        }

        Cites = await Db.Cites.Where(c => c.ReseauId == Bulletin.ReseauId).ToDictionaryAsync(c => c.Id, c => c.Nom);
    }

    private async Task<IActionResult> EnregistrerAsync(Func<Task<string>> ensuite, string adresse)
    {
        await ReloadAsync();
        if (!ModelState.IsValid)
        {
            return Page();
        }

        if (this.IsOvertaken(Input, Bulletin))
        {
            Conflit = true;
            return Page();
        }

        Bulletin.Ecrire(Input.Titre, Input.Mot, Input.Retenus.ToHashSet());
        return await FinirAsync(await ensuite(), adresse);
    }

    public sealed class InputModel : IVersionedForm
    {
        public int Version { get; set; }

        [Required]
        [StringLength(Bulletin.TitreMaxLength)]
        public string Titre { get; set; } = "";

        [Display(Name = "Mot de l’animation")]
        [DataType(DataType.MultilineText)]
        [StringLength(Bulletin.MotMaxLength)]
        public string? Mot { get; set; }

        public List<Guid> Retenus { get; set; } = [];
    }
}
