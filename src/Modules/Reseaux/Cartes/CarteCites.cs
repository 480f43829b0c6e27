using System.Globalization;
using Maillage.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Reseaux.Cartes;

/// <summary>The cités on the départements of their regions. The list of the same cités always stands beside: a map is seen, not heard.</summary>
/// <param name="Cadre">The view box of the SVG.</param>
/// <param name="Traces">The contours, as paths.</param>
/// <param name="Unite">The size of one hundredth of the width: points and lines keep their size whatever the extent.</param>
public sealed record CarteCites(string Cadre, IReadOnlyList<string> Traces, IReadOnlyList<PointCite> Points, int Unite)
{
    /// <summary>Null when no cité has a known place.</summary>
    public static CarteCites? Dessiner(IReadOnlyList<CiteSurCarte> cites)
    {
        var departements = cites.Select(c => c.Departement).ToHashSet();
        var regions = Referentiel.Departements.Where(d => departements.Contains(d.Code)).Select(d => d.Region).ToHashSet();
        var contours = Referentiel
            .Departements.Where(d => regions.Contains(d.Region))
            .Select(d => FondDeCarte.DuDepartement(d.Code))
            .OfType<Contour>()
            .ToList();
        var points = cites.Select(Placer).OfType<PointCite>().ToList();
        if (contours.Count == 0 || points.Count == 0)
        {
            return null;
        }

        var (gauche, haut) = (contours.Min(c => c.Gauche), contours.Min(c => c.Haut));
        var (largeur, hauteur) = (contours.Max(c => c.Droite) - gauche, contours.Max(c => c.Bas) - haut);
        var unite = Math.Max(1, Math.Max(largeur, hauteur) / 100);
        var cadre = string.Create(
            CultureInfo.InvariantCulture,
            $"{gauche - unite} {haut - unite} {largeur + (2 * unite)} {hauteur + (2 * unite)}"
        );
        return new CarteCites(cadre, [.. contours.Select(c => c.Trace)], points, unite);
    }

    /// <summary>At the middle of its communes.</summary>
    private static PointCite? Placer(CiteSurCarte cite)
    {
        var places = cite.Communes.Select(FondDeCarte.DeLaCommune).OfType<(int X, int Y)>().ToList();
        return places.Count == 0 ? null : new PointCite(cite.Nom, cite.Slug, (int)places.Average(p => p.X), (int)places.Average(p => p.Y));
    }
}

public sealed record PointCite(string Nom, string Slug, int X, int Y);

/// <summary>What a map says of a cité.</summary>
public sealed record CiteSurCarte(string Nom, string Slug, string Departement, IReadOnlyList<string> Communes);

/// <param name="Carte">Null when no cité has a known place.</param>
public sealed record CitesEtCarte(IReadOnlyList<CiteSurCarte> Cites, CarteCites? Carte);

/// <summary>The list of all cités and their map, kept until something is written.</summary>
public sealed class LireCarte(AppDb db, ReadMemory memory)
{
    public ValueTask<CitesEtCarte> ExecuteAsync() => memory.GetAsync(nameof(LireCarte), LireAsync);

    private async Task<CitesEtCarte> LireAsync()
    {
        var cites = await db
            .Cites.OrderBy(c => c.Nom)
            .Select(c => new CiteSurCarte(c.Nom, c.Slug, c.Departement, c.Communes))
            .ToListAsync();
        return new CitesEtCarte(cites, CarteCites.Dessiner(cites));
    }
}
