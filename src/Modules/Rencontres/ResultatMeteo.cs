using Maillage.Reseaux;

namespace Maillage.Rencontres;

/// <summary>What is kept and shown of the answers to one question: how many, their tendency, and how they spread only where that tells
/// nothing of anybody.</summary>
/// <param name="Reponses">Every weather with its count, or none: a single one hidden would be found by subtraction.</param>
/// <param name="Tendance">Null in minutes published before there was one.</param>
public sealed record ResultatMeteo(QuestionMeteo Question, IReadOnlyList<TempsCompte> Reponses, int Nombre = 0, Temps? Tendance = null)
{
    /// <returns>Null when too few answered.</returns>
    public static ResultatMeteo? De(QuestionMeteo question, IReadOnlyList<TempsCompte> comptes)
    {
        var nombre = comptes.Sum(c => c.Nombre);
        return PetitsEffectifs.SeTait(nombre)
            ? null
            : new ResultatMeteo(question, Montrables(comptes), nombre, Milieu([.. comptes.OrderBy(c => c.Temps)], nombre));
    }

    /// <summary>What of it may be shown: minutes published before this rule hold counts of one.</summary>
    public ResultatMeteo? Discret() => Tendance is null ? De(Question, Reponses) : this with { Reponses = Montrables(Reponses) };

    private static IReadOnlyList<TempsCompte> Montrables(IReadOnlyList<TempsCompte> comptes) =>
        comptes.Count == Enum.GetValues<Temps>().Length && comptes.All(c => !PetitsEffectifs.SeTait(c.Nombre))
            ? [.. comptes.OrderByDescending(c => c.Temps)]
            : [];

    // The answer in the middle, or half-way between the two that are: nobody's extreme moves it, as it would a mean.
    private static Temps Milieu(IReadOnlyList<TempsCompte> comptes, int nombre) =>
        (Temps)(((int)Rang(comptes, (nombre + 1) / 2) + (int)Rang(comptes, (nombre / 2) + 1)) / 2);

    private static Temps Rang(IReadOnlyList<TempsCompte> comptes, int rang)
    {
        var avant = 0;
        return comptes.First(c => (avant += c.Nombre) >= rang).Temps;
    }
}

public sealed record TempsCompte(Temps Temps, int Nombre);
