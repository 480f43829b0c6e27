using Maillage.Kernel.Data;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Reseaux;

/// <summary>In which network something new is written. Whoever is of one is not asked; whoever is of several says it, and nothing is
/// chosen for them.</summary>
public sealed class OuEcrire(AppDb db, DroitsCourants droits)
{
    /// <summary>The name of the field, and of the parameter in an address.</summary>
    public const string Champ = "reseau";

    public IReadOnlyList<Reseau> Options { get; private set; } = [];
    public Reseau? Choisi { get; private set; }

    /// <param name="demande">The address of a network, as the form or the link says it.</param>
    /// <param name="enMembre">For those who write for a cité, too; without it, for those who run the network.</param>
    public async Task LireAsync(string? demande, bool enMembre = false)
    {
        var lecteur = await droits.LireAsync();
        var (tout, siens) = (lecteur.EstAdministrateur, enMembre ? lecteur.Reseaux : lecteur.ReseauxAnimes);
        Options = await db.Reseaux.Where(r => tout || siens.Contains(r.Id)).OrderBy(r => r.Nom).ToListAsync();
        Choisi = string.IsNullOrEmpty(demande) ? ParDefaut(lecteur) : Options.FirstOrDefault(r => r.Slug == demande);
    }

    /// <summary>Says on the form that one is to be chosen; a page never goes on without.</summary>
    public void Verifier(ModelStateDictionary etat)
    {
        if (Options.Count == 0)
        {
            throw new NotFoundException(nameof(Reseau));
        }

        if (Choisi is null)
        {
            etat.AddModelError(Champ, "Choisissez le réseau où l’écrire.");
        }
    }

    // An administrator who is of one network writes there, unless they say otherwise.
    private Reseau? ParDefaut(Droits lecteur) =>
        Options is [var seul] ? seul
        : lecteur.Reseaux is [var sien] ? Options.FirstOrDefault(r => r.Id == sien)
        : null;
}
