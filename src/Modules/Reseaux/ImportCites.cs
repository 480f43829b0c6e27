using System.Text.Json;
using System.Text.Json.Serialization;
using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Reseaux;

/// <summary>Reads the cités of a network from a JSON file of facts (format: docs/formats/cites.md). All or nothing.</summary>
public sealed class ImportCites(AppDb db)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <returns>The number of cités added.</returns>
    /// <exception cref="BusinessRuleException">The file is not of the format, or names an unknown commune or département.</exception>
    public async Task<int> ExecuteAsync(Reseau reseau, Stream json, CancellationToken cancellationToken = default)
    {
        var fichier = await LireAsync(json, cancellationToken);
        foreach (var source in fichier.Cites)
        {
            var slug = Slugs.From(source.Nom);
            if (await db.Cites.AnyAsync(c => c.Slug == slug, cancellationToken))
            {
                throw new BusinessRuleException($"La cité « {source.Nom} » existe déjà.");
            }

            var cite = Cite.Creer(reseau, source.Nom, slug, source.Departement);
            cite.Decrire(source.Fiche());
            db.Add(cite);
            db.AddRange(source.Releves(fichier.Sources).Select(r => Chiffre.Relever(cite, r)));
        }

        await db.SaveChangesAsync(cancellationToken);
        return fichier.Cites.Count;
    }

    private static async Task<Fichier> LireAsync(Stream json, CancellationToken cancellationToken)
    {
        try
        {
            var fichier = await JsonSerializer.DeserializeAsync<Fichier>(json, Json, cancellationToken);
            return fichier ?? throw new BusinessRuleException("Le fichier est vide.");
        }
        catch (JsonException e)
        {
            throw new BusinessRuleException($"Le fichier n’est pas une liste de cités lisible (ligne {e.LineNumber + 1}, {e.Path}).");
        }
    }

    private sealed record Fichier(string? Lisezmoi, List<string> Sources, List<CiteSource> Cites);

    private sealed record ChiffreSource(string Libelle, decimal Valeur, string Unite, string Perimetre, string Source, string Date);

    private sealed record CiteSource(string Nom, List<string> Communes, string Departement)
    {
        public int? Vague { get; init; }
        public string? Mode { get; init; }
        public string? Agglomeration { get; init; }
        public int? Ecoles { get; init; }
        public List<string> Alias { get; init; } = [];
        public List<string> Quartiers { get; init; } = [];
        public List<string> Colleges { get; init; } = [];
        public List<string> Programmes { get; init; } = [];
        public List<string> Axes { get; init; } = [];
        public List<string> Lacunes { get; init; } = [];
        public List<ChiffreSource> Chiffres { get; init; } = [];

        public FicheCite Fiche()
        {
            var inconnue = Communes.FirstOrDefault(code => Referentiel.Commune(code) is null);
            if (inconnue is not null)
            {
                throw new BusinessRuleException($"La commune « {inconnue} » de la cité « {Nom} » n’existe pas.");
            }

            return new FicheCite
            {
                Vague = Vague,
                Mode = LireMode(),
                Agglomeration = Agglomeration,
                Communes = Communes,
                Quartiers = Quartiers,
                Colleges = Colleges,
                Programmes = Programmes,
                Axes = Axes,
                Alias = Alias,
                Remarques = [.. Lacunes.Where(l => ManqueDans(l) is null)],
            };
        }

        public IEnumerable<ReleveChiffre> Releves(List<string> sources)
        {
            foreach (var c in Chiffres)
            {
                yield return new ReleveChiffre(c.Libelle, c.Valeur, c.Unite, c.Perimetre, c.Date, c.Source);
            }

            var (source, date) = Chiffres.Count > 0 ? (Chiffres[0].Source, Chiffres[0].Date) : (sources.FirstOrDefault() ?? "", "");
            if (Ecoles is { } ecoles)
            {
                yield return new ReleveChiffre("Écoles associées", ecoles, "écoles", "cité", date, source);
            }

            foreach (var (libelle, note) in Lacunes.Select(ManqueDans).OfType<(string, string)>())
            {
                yield return new ReleveChiffre(libelle, null, "", "cité", date, source, note);
            }
        }

        /// <summary>« Population QPV : publiée "XXX habitants" » tells of a missing figure; other gaps are remarks.</summary>
        private static (string Libelle, string Note)? ManqueDans(string lacune) =>
            lacune.Split(" : ", 2) is [var libelle, var note] && libelle.Length < 40 ? (libelle, note) : null;

        private ModeProgrammation? LireMode() =>
            Mode switch
            {
                null => null,
                "AAP" => ModeProgrammation.AppelAProjets,
                "co-construction" => ModeProgrammation.CoConstruction,
                "bourse" => ModeProgrammation.BourseAuxProjets,
                _ => throw new BusinessRuleException($"Le mode « {Mode} » de la cité « {Nom} » est inconnu."),
            };
    }
}
