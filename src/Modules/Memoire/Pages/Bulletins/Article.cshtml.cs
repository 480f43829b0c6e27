using System.ComponentModel.DataAnnotations;
using Maillage.Kernel.Data;
using Maillage.Memoire.Bulletins;
using Maillage.Reseaux;
using Maillage.Ui.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Maillage.Memoire.Pages.Bulletins;

/// <summary>The words of one article, for this bulletin only: what it was drawn from does not change.</summary>
public sealed class ArticleModel(AppDb db, DroitsCourants droits, TimeProvider clock) : BulletinPage(db, droits, clock)
{
    [FromRoute]
    public Guid Sujet { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public ArticleBulletin Article { get; private set; } = null!;

    public static IEnumerable<SelectListItem> Rubriques => Choices.Of<RubriqueBulletin>(Labels.Of);

    public override async Task OnGetAsync()
    {
        await ReloadAsync();
        Input = new InputModel
        {
            Titre = Article.Titre,
            Texte = Article.Texte,
            Rubrique = Article.Rubrique,
        };
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await ReloadAsync();
        if (!ModelState.IsValid)
        {
            return Page();
        }

        Bulletin.Reecrire(Sujet, Input.Titre, Input.Texte ?? "", Input.Rubrique);
        return await FinirAsync("L’article est réécrit.", $"{Adresse}/composition#a-{Sujet}");
    }

    public override async Task ReloadAsync()
    {
        await base.ReloadAsync();
        Article = Bulletin.Articles.Find(a => a.Sujet == Sujet) ?? throw new NotFoundException(nameof(ArticleBulletin));
    }

    public sealed class InputModel
    {
        [Required]
        [StringLength(ArticleBulletin.TitreMaxLength)]
        public string Titre { get; set; } = "";

        [DataType(DataType.MultilineText)]
        [StringLength(ArticleBulletin.TexteMaxLength)]
        public string? Texte { get; set; }

        [Required]
        public RubriqueBulletin Rubrique { get; set; }
    }
}
