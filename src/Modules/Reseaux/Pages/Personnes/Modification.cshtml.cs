using Maillage.Kernel.Data;
using Maillage.Kernel.Time;
using Maillage.Reseaux.Liens;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Reseaux.Pages.Personnes;

public sealed class ModificationModel(
    AppDb db,
    DroitsCourants droits,
    UserManager<Compte> comptes,
    CompteCourant courant,
    TimeProvider clock
) : PageModel, IPersonneForm
{
    [BindProperty]
    public PersonneInput Input { get; set; } = new();

    public Personne Personne { get; private set; } = null!;
    private bool _adresseChangee;

    public async Task OnGetAsync(Guid id)
    {
        await ChargerAsync(id);
        Input = PersonneInput.De(Personne);
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        await ChargerAsync(id);
        var compte = await db.Comptes.SingleOrDefaultAsync(c => c.PersonneId == id);
        if (compte is not null && Input.Courriel is null)
        {
            ModelState.AddModelError("Input.Courriel", "Cette personne se connecte avec son adresse : elle est à remplir.");
        }
        else if (Input.Courriel is not null && await comptes.FindByNameAsync(Input.Courriel) is { } autre && autre.PersonneId != id)
        {
            ModelState.AddModelError("Input.Courriel", "Cette adresse sert déjà à une autre personne.");
        }

        await RefuserAdresseAsync();
        if (!ModelState.IsValid)
        {
            return Page();
        }

        await AppliquerAsync(compte);
        await db.SaveChangesAsync();
        TempData["Flash"] = _adresseChangee
            ? "C’est enregistré. Les liens envoyés à l’ancienne adresse ne s’ouvrent plus : renvoyez ceux dont la personne a besoin."
            : "C’est enregistré.";
        return Redirect($"/personnes/{id}");
    }

    // Whoever holds the address gets the link that chooses the password: an animator would take an administrator's account.
    private async Task RefuserAdresseAsync()
    {
        if (
            !string.Equals(Input.Courriel, Personne.Courriel, StringComparison.OrdinalIgnoreCase)
            && !(await droits.LireAsync()).EstAdministrateur
            && await db.Roles.AnyAsync(r => r.PersonneId == Personne.Id && r.Nature == NatureRole.Administrateur && r.RetireLe == null)
        )
        {
            ModelState.AddModelError("Input.Courriel", "Cette personne est de l’administration : elle seule change ses adresses.");
        }
    }

    private async Task AppliquerAsync(Compte? compte)
    {
        var avant = Personne.Courriel;
        Personne.Modifier(Input.Lire());
        if (avant is not null && !string.Equals(avant, Personne.Courriel, StringComparison.OrdinalIgnoreCase))
        {
            // What went to the former address, perhaps a stranger's, opens nothing any more.
            await db.FermerEnvoyesAsync(Personne.Id, clock.UtcNow());
            _adresseChangee = true;
        }

        if (Input.NomPublic && Personne.NomPublicAccordeLe is null)
        {
            Personne.AccorderNomPublic(clock.UtcNow());
        }
        else if (!Input.NomPublic && Personne.NomPublicAccordeLe is not null)
        {
            Personne.RetirerNomPublic();
        }

        if (compte is not null && compte.Email != Personne.Courriel)
        {
            // Told at the address that goes, in case it went without its owner; sessions end.
            await courant.NoterAsync(compte, ChangementCompte.Adresse);
            compte.SecurityStamp = Guid.CreateVersion7().ToString("N");
            compte.UserName = compte.Email = Personne.Courriel;
            compte.NormalizedUserName = compte.NormalizedEmail = comptes.NormalizeName(Personne.Courriel);
        }
    }

    private async Task ChargerAsync(Guid id)
    {
        var lecteur = await droits.LireAsync();
        Personne = await db.PersonnesTenuesPar(lecteur).FindOrNotFoundAsync(p => p.Id == id);
    }
}
