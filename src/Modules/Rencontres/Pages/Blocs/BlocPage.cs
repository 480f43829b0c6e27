using Maillage.Kernel;
using Maillage.Reseaux;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Maillage.Rencontres.Pages.Blocs;

/// <summary>Writing a bloc, by an account or by a personal link: the same form, the same autosave, the same conflict.</summary>
public abstract class BlocPage(EcrireBloc ecrire) : PageModel
{
    [BindProperty]
    public BlocInput Input { get; set; } = new();

    /// <summary>Where a button of the page goes once the bloc is saved.</summary>
    [BindProperty]
    public string? Suite { get; set; }

    protected const string MotDuBloc = "Votre bloc est enregistré. Vous pouvez le reprendre quand vous voulez.";

    public Rencontre Rencontre { get; protected set; } = null!;
    public Cite? Cite { get; protected set; }
    public Bloc? Bloc { get; protected set; }

    /// <summary>The minutes are published, or the meeting cancelled: the bloc is read, not written. What was being typed when that happened stays in its form.</summary>
    public bool EstFige { get; protected set; }
    public bool SeLit => EstFige && ModelState.IsValid;

    /// <summary>The parts that somebody else changed meanwhile, with their text.</summary>
    public IReadOnlyList<(string Partie, string? Texte)> Conflits { get; private set; } = [];

    /// <summary>Who writes: a copy kept by a browser that several people use is given back to them only.</summary>
    protected Guid? AuteurId { get; set; }

    /// <summary>The name of that copy. None while two texts wait for a choice: nothing is then saved by itself.</summary>
    public string? Brouillon => Bloc is null || SeLit || Conflits.Count > 0 ? null : $"bloc-{Bloc.Id}-{AuteurId}";

    /// <summary>Saves; a script asks for JSON, a form gets a page.</summary>
    protected async Task<IActionResult> EcrireAsync(string auteur, string retour)
    {
        if (!ModelState.IsValid)
        {
            return DemandeJson ? BadRequest() : Page();
        }

        EcritureBloc ecriture;
        try
        {
            ecriture = await ecrire.ExecuteAsync(Bloc!.Id, Input.Numero, Input.Lire(), auteur);
        }
        catch (BusinessRuleException) when (DemandeJson)
        {
            return BadRequest();
        }

        Bloc = ecriture.Bloc;
        if (ecriture.EstEcrite)
        {
            return DemandeJson ? new JsonResult(BlocInput.De(ecriture.Fusion, Bloc.Numero)) : Enregistre(retour);
        }

        if (DemandeJson)
        {
            return StatusCode(StatusCodes.Status409Conflict);
        }

        MontrerConflit(ecriture);
        return Page();
    }

    /// <summary>A bloc came with the form: what was typed is not to be drawn again from the database.</summary>
    protected bool BlocSaisi => Request.HasFormContentType && Request.Form.ContainsKey($"{nameof(Input)}.{nameof(Input.Numero)}");

    /// <summary>Sent as it was shown, a bloc only prefilled stays to be written.</summary>
    protected bool BlocChange => BlocSaisi && (Bloc is null || !ModelState.IsValid || Input.Lire() != BlocInput.De(Bloc).Lire());

    protected bool DemandeJson => Request.Headers.Accept.ToString().Contains("application/json", StringComparison.Ordinal);

    private RedirectResult Enregistre(string retour)
    {
        TempData["Flash"] = MotDuBloc;
        Input = BlocInput.De(Bloc!);
        return Ensuite(retour);
    }

    /// <summary>Where the button that was pressed goes, else back.</summary>
    protected RedirectResult Ensuite(string retour) => Redirect(Url.IsLocalUrl(Suite) ? Suite : retour);

    private void MontrerConflit(EcritureBloc ecriture)
    {
        var autre = BlocInput.De(Bloc!);
        Conflits = [.. ecriture.Conflits.Select(partie => (partie, (string?)typeof(BlocInput).GetProperty(partie)!.GetValue(autre)))];
        ModelState.Clear();
        Input = BlocInput.De(ecriture.Fusion, Bloc!.Numero);
    }
}
