using System.ComponentModel.DataAnnotations;
using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Kernel.Text;
using Maillage.Reseaux;
using Maillage.Ui.Validation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire.Pages.Ressources;

[OnceOnly]
public sealed class PiecesModel(AppDb db, DroitsCourants droits, TimeProvider clock) : RessourcePage(db, droits, clock)
{
    private const int MaxProposees = 200;

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IReadOnlyList<Piece> Pieces { get; private set; } = [];
    public IReadOnlyList<string> Proposees { get; private set; } = [];

    public async Task<IActionResult> OnPostAjoutAsync()
    {
        await ReloadAsync();
        var cherchee = (Input.Ressource ?? "").Trim();
        var slug = Slugs.From(cherchee[(cherchee.LastIndexOf('/') + 1)..]);
        var titre = French.Typography(cherchee);
        var ressource =
            await Visibles().FirstOrDefaultAsync(r => r.Titre == titre || r.Slug == slug)
            ?? throw new BusinessRuleException("Aucune ressource publiée n’a ce titre ni cette adresse.", nameof(Input.Ressource));
        if (Pieces.Any(p => p.Slug == ressource.Slug))
        {
            throw new BusinessRuleException("Cette ressource est déjà dans le dossier.", nameof(Input.Ressource));
        }

        Db.Add(PieceDossier.Ranger(Ressource, ressource, Pieces.Count));
        return await FinirAsync("La ressource est ajoutée au dossier.", $"{Adresse}/pieces");
    }

    public async Task<IActionResult> OnPostOrdreAsync(List<Place> ordre)
    {
        await ReloadAsync();
        var pieces = await Db.PiecesDossier.Where(p => p.DossierId == Ressource.Id).ToDictionaryAsync(p => p.Id);
        var places = ordre.Where(p => pieces.ContainsKey(p.Id)).DistinctBy(p => p.Id).ToList();
        foreach (var (rang, place) in places.Where(p => p.Rang is not null).OrderBy(p => p.Rang).Index())
        {
            pieces[place.Id].Placer(rang);
        }

        Db.RemoveRange(places.Where(p => p.Rang is null).Select(p => pieces[p.Id]));
        return await FinirAsync("Le dossier est à jour.", $"{Adresse}/pieces");
    }

    public override async Task ReloadAsync()
    {
        await base.ReloadAsync();
        if (Ressource.Nature != NatureRessource.Dossier)
        {
            throw new NotFoundException(nameof(Ressource));
        }

        Pieces = await Db
            .PiecesDossier.Where(p => p.DossierId == Ressource.Id)
            .OrderBy(p => p.Rang)
            .Join(Db.Ressources, p => p.RessourceId, r => r.Id, (p, r) => new Piece(p.Id, r.Slug, r.Titre, p.Rang))
            .ToListAsync();
        Pieces = [.. Pieces.OrderBy(p => p.Rang)];
        Proposees = await Visibles().OrderByDescending(r => r.AjouteeLe).Select(r => r.Titre).Take(MaxProposees).ToListAsync();
    }

    private IQueryable<Ressource> Visibles() =>
        Db.Ressources.VisiblesPar(Droits).Where(r => r.Nature != NatureRessource.Dossier && r.PublieeLe != null && r.ArchiveeLe == null);

    public sealed record Piece(Guid Id, string Slug, string Titre, int Rang);

    public sealed record Place(Guid Id, int? Rang);

    public sealed class InputModel
    {
        [Required]
        [StringLength(Memoire.Ressource.AdresseMaxLength)]
        public string? Ressource { get; set; }
    }
}
