using System.ComponentModel.DataAnnotations;
using Maillage.Documents.Traces;
using Maillage.Kernel.Data;
using Maillage.Rencontres.Redaction;
using Maillage.Reseaux;
using Maillage.Ui.Validation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Rencontres.Pages.ComptesRendus;

/// <summary>Locks the text under a number and a version.</summary>
public sealed class PublicationModel(AppDb db, DroitsCourants droits, VerifierCompteRendu verifier, PublierCompteRendu publier)
    : RedactionPage(db, droits),
        IReloadable
{
    [BindProperty]
    public PublicationInput Input { get; set; } = new();

    public IReadOnlyList<Anomalie> Anomalies { get; private set; } = [];
    public IReadOnlyList<Changement> Changements { get; private set; } = [];

    /// <summary>What a search finds of people in the variant that everybody will read.</summary>
    public IReadOnlyList<Excerpt> Restants { get; private set; } = [];
    public bool PeutPublier => CompteRendu.EstModifiable && !Anomalies.Any(a => a.Bloque);

    public async Task OnGetAsync()
    {
        await ReloadAsync();
        Input.Numero = CompteRendu.Numero ?? await publier.ProchainNumeroAsync(CompteRendu.ReseauId);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await ReloadAsync();
        if (CompteRendu.EstPublie)
        {
            // The number was given once; the form of a correction does not ask for it again.
            Input.Numero = CompteRendu.Numero;
            ModelState.Clear();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var version = await publier.ExecuteAsync(Rencontre, CompteRendu, Input.Numero!.Value, Auteur);
        return Vers("compte-rendu", $"Le compte rendu {CompteRendu.Numero} est publié, version {version.Rang}.");
    }

    public async Task ReloadAsync()
    {
        await ChargerAsync();
        (var contenu, Anomalies) = await verifier.ExecuteAsync(Rencontre, CompteRendu);
        Restants = Rencontre.Visibilite == Visibilite.Public ? await Db.NomsRestantsAsync(contenu) : [];
        var precedente = await Db
            .VersionsCompteRendu.AsNoTracking()
            .SingleOrDefaultAsync(v => v.CompteRenduId == CompteRendu.Id && v.Rang == CompteRendu.DerniereVersion);
        Changements = precedente is null ? [] : Redaction.Changements.Entre(ContenuCompteRendu.DeJson(precedente.Contenu), contenu);
    }

    public sealed class PublicationInput
    {
        [Required]
        [Display(Name = "Numéro du compte rendu")]
        [Range(1, 9999)]
        public int? Numero { get; set; }
    }
}
