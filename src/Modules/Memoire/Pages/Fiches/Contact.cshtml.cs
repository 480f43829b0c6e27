using System.ComponentModel.DataAnnotations;
using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Kernel.Emails;
using Maillage.Kernel.Time;
using Maillage.Memoire.Emails;
using Maillage.Memoire.Fiches;
using Maillage.Reseaux;
using Maillage.Ui.Emails;
using Maillage.Ui.Validation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire.Pages.Fiches;

/// <summary>A reader writes to the person who tells the action, without being shown their address.</summary>
[EnableRateLimiting(LimitedForms.Mail)]
[OnceOnly]
public sealed class ContactModel(
    AppDb db,
    DroitsCourants droitsCourants,
    LireFiche lire,
    EmailRenderer renderer,
    Mailbox mailbox,
    PublicAddress address,
    TimeProvider clock
) : PageModel, IReloadable
{
    [FromRoute]
    public string Slug { get; set; } = "";

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public FicheLue Lue { get; private set; } = null!;
    public string Adresse => $"/fiches/{Slug}";

    public Task OnGetAsync() => ReloadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        await ReloadAsync();
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var contact = await db.Personnes.SingleAsync(p => p.Id == Lue.Fiche.RelecteurId);
        if (contact.Courriel is not { } courriel)
        {
            throw new BusinessRuleException("Cette fiche n’a plus de contact : écrivez à l’animation du réseau.");
        }

        var model = new MessageFiche(Lue.Document.Title, address.Of(Adresse), Input.Nom.Trim(), Input.Courriel.Trim(), Input.Message);
        var rendered = await renderer.RenderAsync("MessageFiche", model);
        mailbox.Post(
            Email.To(courriel, contact.NomComplet, model.Sujet, rendered.Html, rendered.Text, clock.UtcNow(), replyTo: model.Courriel)
        );
        await db.SaveChangesAsync();
        TempData["Flash"] = "Votre message est parti.";
        return Redirect(Adresse);
    }

    public async Task ReloadAsync()
    {
        Lue = await lire.ExecuteAsync(Slug, await droitsCourants.LireAsync());
        if (!Lue.Fiche.EstPubliee || Lue.Fiche.RelecteurId is null)
        {
            throw new NotFoundException(nameof(FicheExperience));
        }
    }

    public sealed class InputModel
    {
        [Required]
        [Display(Name = "Votre nom")]
        [StringLength(Personne.NomMaxLength)]
        public string Nom { get; set; } = "";

        [Required]
        [EmailAddress]
        [Display(Name = "Votre courriel")]
        [DataType(DataType.EmailAddress)]
        [StringLength(Personne.CourrielMaxLength)]
        public string Courriel { get; set; } = "";

        [Required]
        [Display(Name = "Votre message")]
        [DataType(DataType.MultilineText)]
        [StringLength(4000)]
        public string Message { get; set; } = "";
    }
}
