using System.ComponentModel.DataAnnotations;
using Maillage.Kernel.Data;
using Maillage.Kernel.Emails;
using Maillage.Kernel.Jobs;
using Maillage.Kernel.Time;
using Maillage.Reseaux.Jobs;
using Maillage.Ui.Validation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Maillage.Reseaux.Pages.MotDePasse;

[EnableRateLimiting(LimitedForms.Mail)]
public sealed class OubliModel(AppDb db, TimeProvider clock) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        // The account is looked up by the job: this page does the same work whether it exists or not.
        db.Add(Job.For(new EnvoyerLienMotDePasse(Input.Courriel.Trim(), Invitation: false), clock.UtcNow()));
        await db.SaveChangesAsync();
        TempData["Flash"] =
            "Si cette adresse a un compte, un courriel part dans les minutes qui viennent. Pensez à regarder dans les indésirables.";
        return Redirect("/connexion");
    }

    public sealed class InputModel
    {
        [Display(Name = "Adresse électronique")]
        [Required]
        [OneEmailAddress]
        [DataType(DataType.EmailAddress)]
        [StringLength(Personne.CourrielMaxLength)]
        public string Courriel { get; set; } = "";
    }
}
