using System.Text.RegularExpressions;
using Maillage.Documents;
using Maillage.Documents.Lecture;
using Maillage.Documents.Reading;
using Maillage.Kernel.Data;
using Maillage.Kernel.Files;
using Maillage.Kernel.Text;
using Maillage.Kernel.Time;
using Maillage.Reseaux;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Rencontres.Redaction;

/// <summary>Makes the draft of an archived meeting out of a document. All is saved together, or nothing is.</summary>
public sealed partial class ArchiverCompteRendu(AppDb db, GivenFiles files, TimeProvider clock)
{
    /// <exception cref="Maillage.Documents.UnreadableDocumentException">The file cannot be read, with the sentence to show.</exception>
    public async Task<Rencontre> ExecuteAsync(Reseau reseau, byte[] contenu, string nomFichier, string auteur)
    {
        var document = await DocumentReader.ReadAsync(contenu, nomFichier);
        var lu = CompteRenduReader.Read(document);
        var cites = await db.Cites.AsNoTracking().Where(c => c.ReseauId == reseau.Id).ToListAsync();
        var rencontre = Rencontre.Planifier(reseau, await SlugAsync(lu), Plan(lu, clock.TodayInParis()));
        var brouillon = new BrouillonArchive(rencontre, new RapprochementCite(cites), auteur, clock.UtcNow());
        brouillon.Prendre(lu);
        foreach (var texte in TropLongs(lu))
        {
            brouillon.Garder(texte);
        }

        var numero =
            lu.Numero is { } n && !await db.ComptesRendus.AnyAsync(c => c.ReseauId == reseau.Id && c.Numero == n) ? lu.Numero : null;
        using var octets = new MemoryStream(contenu, writable: false);
        var fichier = await files.KeepAsync(octets, nomFichier, FileType.Detect(octets)?.MediaType ?? "text/plain");
        db.AddRange(rencontre, CompteRendu.Ouvrir(rencontre, numero), fichier);
        db.Add(SourceArchive.Recevoir(rencontre, fichier, document.Text, [.. lu.Remarques, .. brouillon.Remarques]));
        db.AddRange(brouillon.Entites);
        await db.SaveChangesAsync();
        return rencontre;
    }

    private static PlanRencontre Plan(CompteRenduLu lu, DateOnly aujourdHui) =>
        new()
        {
            Titre = Titre(lu),
            Objectifs = Objectifs(lu) is { Length: > 0 and <= Rencontre.TexteMaxLength } dits ? dits : null,
            Jour = lu.Date ?? aujourdHui,
            HeureDebut = lu.HeureDebut ?? TimeOnly.MinValue,
            HeureFin = lu.HeureFin ?? lu.HeureDebut ?? TimeOnly.MinValue,
            Modalite = lu.Modalite switch
            {
                Documents.Lecture.Modalite.Presentiel => Modalite.Presentiel,
                Documents.Lecture.Modalite.Hybride => Modalite.Hybride,
                _ => Modalite.Distanciel,
            },
            Lieu = lu.Lieu?.Length <= Rencontre.LieuMaxLength ? lu.Lieu : null,
            EstArchive = true,
            SansHoraire = lu.HeureDebut is null || lu.HeureFin is null || lu.HeureFin <= lu.HeureDebut,
            DateInconnue = lu.Date is null,
        };

    private static string Objectifs(CompteRenduLu lu) => string.Join('\n', lu.Objectifs);

    /// <summary>What was understood, but is too long for where it goes.</summary>
    private static IEnumerable<string> TropLongs(CompteRenduLu lu) =>
        new[]
        {
            Objectifs(lu).Length > Rencontre.TexteMaxLength ? Objectifs(lu) : null,
            lu.Lieu?.Length > Rencontre.LieuMaxLength ? lu.Lieu : null,
            lu.Titre?.Length > Rencontre.TitreMaxLength ? lu.Titre : null,
        }.OfType<string>();

    // « Compte rendu 4 » is the name of the document, not of the meeting.
    private static string Titre(CompteRenduLu lu)
    {
        var titre = lu.Titre is null || NomDeDocument().IsMatch(lu.Titre) ? "Rencontre du réseau" : lu.Titre;
        return French.Shorten(titre, Rencontre.TitreMaxLength);
    }

    private async Task<string> SlugAsync(CompteRenduLu lu)
    {
        var racine = Slugs.From($"{Titre(lu)} {(lu.Date is { } jour ? $"{jour:yyyy-MM-dd}" : $"compte-rendu {lu.Numero}")}");
        var pris = await db.Rencontres.Where(r => r.Slug.StartsWith(racine)).Select(r => r.Slug).ToListAsync();
        return pris.Contains(racine) ? $"{racine}-{pris.Count + 1}" : racine;
    }

    [GeneratedRegex(@"^(?:compte[- ]rendu|procès[- ]verbal|PV|CR)(?:\s*n\s?[°o])?\s*\d*$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex NomDeDocument();
}
