using System.Text.Json;
using Maillage.Documents.Transcriptions;
using Maillage.Documents.Writing;
using Maillage.Documents.Writing.Pdf;
using Maillage.Kernel.Data;
using Maillage.Kernel.Text;
using Maillage.Kernel.Time;
using Maillage.Memoire.Fichiers;
using Maillage.Reseaux;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Memoire.Demo;

/// <summary>What the demonstration network keeps: public resources as they are, and documents of its invented people.</summary>
public sealed class RessourcesDemo(AppDb db, DeposerFichier deposer, TimeProvider clock)
{
    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        var semees = await Semis.LireAsync<Semee>("ressources.json", cancellationToken);
        var reseau = await db.Reseaux.SingleAsync(cancellationToken);
        var cites = await db.Cites.ToDictionaryAsync(c => c.Nom, cancellationToken);
        var parTitre = new Dictionary<string, Ressource>();
        foreach (var (rang, semee) in semees.Index())
        {
            // A resource a fortnight, the last one a few days ago.
            var jour = clock.UtcNow().AddDays(-14 * (semees.Count - rang)).AddDays(10);
            parTitre[semee.Titre] = await AjouterAsync(
                semee,
                reseau,
                semee.Cite is null ? null : cites[semee.Cite],
                jour,
                cancellationToken
            );
        }

        foreach (var dossier in semees.Where(s => s.Pieces.Count > 0))
        {
            db.AddRange(dossier.Pieces.Select((titre, i) => PieceDossier.Ranger(parTitre[dossier.Titre], parTitre[titre], i)));
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<Ressource> AjouterAsync(Semee semee, Reseau reseau, Cite? cite, DateTime jour, CancellationToken cancellationToken)
    {
        var description = new DescriptionRessource
        {
            Titre = semee.Titre,
            Resume = semee.Resume,
            Auteur = semee.Auteur,
            Date = semee.Date,
            Niveau = semee.Niveau,
            Themes = semee.Themes,
            AgeMin = semee.AgeMin,
            AgeMax = semee.AgeMax,
            Cites = cite is null ? [] : [cite.Id],
            Source = semee.Source,
            Visibilite = Visibilite.Public,
        };
        var ressource = Ressource.Ajouter(reseau, cite, semee.Nature, Slugs.From(semee.Titre), description, semee.Auteur, jour);
        ressource.Publier(new Droits { EstAdministrateur = true }, jour);
        db.Add(ressource);
        if (semee.Texte.Count > 0)
        {
            using var pdf = new MemoryStream(PdfWriter.Write(EnDocument(semee, jour)));
            await deposer.ExecuteAsync(ressource, pdf, $"{ressource.Slug}.pdf", semee.Auteur, cancellationToken);
        }

        if (semee.Minutes.Count > 0)
        {
            db.Add(Transcription.De(ressource, OrigineTranscription.Donnee, semee.Minutes.Select(EnPassage)));
        }

        return ressource;
    }

    private static DocumentContent EnDocument(Semee semee, DateTime jour) =>
        new()
        {
            Title = semee.Titre,
            Author = semee.Auteur,
            CreatedUtc = jour,
            Pieces = [.. semee.Texte.Select(t => new Paragraph(t))],
        };

    private static TranscriptPassage EnPassage(List<JsonElement> minute) =>
        new(minute[1].GetString()!) { Start = TimeSpan.FromSeconds(minute[0].GetInt32()) };

    private sealed record Semee
    {
        public required NatureRessource Nature { get; init; }
        public required string Titre { get; init; }
        public required string Auteur { get; init; }
        public string? Date { get; init; }
        public Niveau Niveau { get; init; }
        public string? Cite { get; init; }
        public List<string> Themes { get; init; } = [];
        public int? AgeMin { get; init; }
        public int? AgeMax { get; init; }
        public string? Source { get; init; }
        public string? Resume { get; init; }

        /// <summary>Paragraphs of the document, written as a PDF.</summary>
        public List<string> Texte { get; init; } = [];

        /// <summary>What is said from that second on.</summary>
        public List<List<JsonElement>> Minutes { get; init; } = [];
        public List<string> Pieces { get; init; } = [];
    }
}
