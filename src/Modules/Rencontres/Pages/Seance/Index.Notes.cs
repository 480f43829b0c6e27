using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Reseaux;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Rencontres.Pages.Seance;

/// <summary>What is noted while people speak.</summary>
public sealed partial class IndexModel
{
    public async Task<IActionResult> OnPostEchangeAsync(string? question, string? reponses, string? cite)
    {
        await EnSeanceAsync();
        var echange = Echange.Ouvrir(Rencontre, await CiteAsync(cite), Exiger(question, Echange.TexteMaxLength, "Écrivez la question."));
        foreach (
            var reponse in (Borner(reponses, Echange.TexteMaxLength) ?? "").Split(
                '\n',
                StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
            )
        )
        {
            echange.Repondre(reponse);
        }

        db.Add(echange);
        return await EnregistrerAsync();
    }

    public async Task<IActionResult> OnPostReponseAsync(Guid noteId, string? reponse)
    {
        await EnSeanceAsync();
        var echange = await db.Echanges.FindOrNotFoundAsync(e => e.RencontreId == Rencontre.Id && e.Id == noteId);
        echange.Repondre(Exiger(reponse, Echange.TexteMaxLength, "Écrivez la réponse."));
        return await EnregistrerAsync();
    }

    public async Task<IActionResult> OnPostDecisionAsync(string? texte, string? qui, DateOnly? echeance)
    {
        await EnSeanceAsync();
        db.Add(
            Decision.Prendre(
                Rencontre,
                Exiger(texte, Decision.TexteMaxLength, "Écrivez la décision."),
                Borner(qui, Decision.QuiMaxLength),
                echeance
            )
        );
        return await EnregistrerAsync();
    }

    public async Task<IActionResult> OnPostBesoinAsync(string? texte, string? cite)
    {
        await EnSeanceAsync();
        db.Add(Besoin.Exprimer(Rencontre, await CiteAsync(cite), Exiger(texte, Besoin.TexteMaxLength, "Écrivez le besoin.")));
        return await EnregistrerAsync();
    }

    public async Task<IActionResult> OnPostDateAsync(DateOnly? jour, string? precision)
    {
        await EnSeanceAsync();
        db.Add(
            ProchaineDate.Retenir(
                Rencontre,
                jour ?? throw new BusinessRuleException("Donnez la date."),
                Borner(precision, ProchaineDate.PrecisionMaxLength)
            )
        );
        return await EnregistrerAsync();
    }

    public async Task<IActionResult> OnPostActualiteAsync(string? texte, NiveauActualite niveau)
    {
        await EnSeanceAsync();
        db.Add(PointActualite.Noter(Rencontre, niveau, Exiger(texte, PointActualite.TexteMaxLength, "Écrivez l’actualité.")));
        return await EnregistrerAsync();
    }

    public async Task<IActionResult> OnPostPresentationAsync(string? titre, string? texte, string? cite)
    {
        await EnSeanceAsync();
        var nom = Exiger(titre, Presentation.TitreMaxLength, "Donnez un titre à la présentation.");
        db.Add(Presentation.Noter(Rencontre, await CiteAsync(cite), nom, Borner(texte, Presentation.TexteMaxLength) ?? ""));
        return await EnregistrerAsync();
    }

    /// <summary>Noted now, put in its place later.</summary>
    public async Task<IActionResult> OnPostFragmentAsync(string? texte)
    {
        await EnSeanceAsync();
        db.Add(Fragment.Garder(Rencontre, Exiger(texte, Fragment.TexteMaxLength, "Écrivez la note.")));
        return await EnregistrerAsync();
    }

    private Task<Cite?> CiteAsync(string? slug) => db.Cites.SingleOrDefaultAsync(c => c.Slug == slug && c.ReseauId == Rencontre.ReseauId);

    private static string Exiger(string? texte, int max, string phrase) => Borner(texte, max) ?? throw new BusinessRuleException(phrase);

    private static string? Borner(string? texte, int max) =>
        string.IsNullOrWhiteSpace(texte) ? null
        : texte.Length > max ? throw new BusinessRuleException($"Ce texte dépasse {max} caractères.")
        : texte.Trim();
}
