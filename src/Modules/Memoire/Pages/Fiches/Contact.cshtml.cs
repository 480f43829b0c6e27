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
[EnableRateLimiting(LimitedForms.Message)]
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
    private const int ParHeure = 10;

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

        var adresse = EmailAddress.Read(Input.Courriel, nameof(Input.Courriel));
        await VerifierQueLaBoiteRespireAsync(courriel);
        var model = new MessageFiche(Lue.Document.Title, address.Of(Adresse), Input.Nom.Trim(), adresse, Input.Message);
        var rendered = await renderer.RenderAsync("MessageFiche", model);
        mailbox.Post(
            Email.To(courriel, contact.NomComplet, model.Sujet, rendered.Html, rendered.Text, clock.UtcNow(), replyTo: model.Courriel)
        );
        await db.SaveChangesAsync();
        TempData["Flash"] = "Votre message est prêt : il part vers la cité dans les minutes qui viennent.";
        return Redirect(Adresse);
    }

    // From wherever they come: whoever answers for a fiche is not flooded by it.
    private async Task VerifierQueLaBoiteRespireAsync(string courriel)
    {
        var depuis = clock.UtcNow().AddHours(-1);
        var sujet = MessageFiche.SujetDe(Lue.Document.Title).ReplaceLineEndings(" ");
        var recus = await db.Set<Email>().CountAsync(e => e.ToAddress == courriel && e.Subject == sujet && e.CreatedAt > depuis);
        if (recus >= ParHeure)
        {
            throw new BusinessRuleException(
                "Ce contact vient de recevoir beaucoup de messages : réessayez dans une heure. Ce que vous avez écrit est encore ici."
            );
        }
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
        [OneEmailAddress]
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
