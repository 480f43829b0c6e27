using Maillage.Kernel.Data;
using Maillage.Kernel.Time;
using Maillage.Rencontres.Pages.ComptesRendus;
using Maillage.Rencontres.Redaction;
using Maillage.Reseaux;
using Maillage.Ui.Validation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Rencontres.Pages.Amendements;

/// <summary>The corrections proposed by those who came, each to be accepted or declined with a word.</summary>
public sealed class IndexModel(
    AppDb db,
    DroitsCourants droits,
    AssemblerCompteRendu assembler,
    CorrigerPassage corriger,
    TimeProvider clock
) : RedactionPage(db, droits), IReloadable
{
    public IReadOnlyList<Proposition> Propositions { get; private set; } = [];

    public Task OnGetAsync() => ReloadAsync();

    /// <param name="texte">The text to keep: the one proposed, or what the animatrice made of it.</param>
    public async Task<IActionResult> OnPostAccepterAsync(Guid amendement, string? texte, string? reponse)
    {
        var propose = await TrouverAsync(amendement);
        var cle = ClePassage.Lire(propose.Passage);
        await corriger.ExecuteAsync(Rencontre, cle, texte ?? "", Auteur);
        propose.Traiter(accepte: true, reponse, clock.UtcNow());
        await Db.SaveChangesAsync();
        return Vers("amendements", "La correction est dans le compte rendu.");
    }

    public async Task<IActionResult> OnPostDeclinerAsync(Guid amendement, string? reponse)
    {
        var propose = await TrouverAsync(amendement);
        propose.Traiter(accepte: false, reponse, clock.UtcNow());
        await Db.SaveChangesAsync();
        return Vers("amendements", "La réponse est notée : la personne la lit par son lien.");
    }

    private async Task<Amendement> TrouverAsync(Guid id)
    {
        await ChargerAsync();
        return await Db.Amendements.FindOrNotFoundAsync(a => a.Id == id && a.RencontreId == Rencontre.Id);
    }

    public async Task ReloadAsync()
    {
        await ChargerAsync();
        var actuels = Passages.De(await assembler.ExecuteAsync(Rencontre)).ToDictionary(p => p.Cle, p => p.Texte);
        var lus = await Db
            .Amendements.AsNoTracking()
            .Where(a => a.RencontreId == Rencontre.Id)
            .Join(Db.Personnes, a => a.PersonneId, p => p.Id, (a, p) => new { a, p })
            .ToListAsync();
        Propositions =
        [
            .. lus.OrderBy(x => x.a.Statut)
                .ThenBy(x => x.a.DeposeLe)
                .Select(x => new Proposition(x.a, x.p.NomComplet, actuels.GetValueOrDefault(x.a.Passage))),
        ];
    }

    /// <param name="Actuel">What the passage says today; null when it was withdrawn.</param>
    public sealed record Proposition(Amendement Amendement, string Auteur, string? Actuel);
}
