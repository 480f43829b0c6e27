using Maillage.Kernel;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Maillage.Reseaux.Pages.MonCompte;

[ActeSensible]
public sealed class CodesSecoursModel(CompteCourant courant, SecondeEtape etape) : PageModel
{
    public IReadOnlyList<string>? Secours { get; private set; }

    public async Task OnPostAsync()
    {
        var compte = await courant.LireAsync();
        if (!compte.TwoFactorEnabled)
        {
            throw new BusinessRuleException("Votre compte ne demande pas de code : il n’a pas besoin de codes de secours.");
        }

        Secours = await etape.RenouvelerSecoursAsync(compte);
    }
}
