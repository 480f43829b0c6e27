using System.Text.RegularExpressions;
using Maillage.Kernel.Data;
using Maillage.Kernel.Text;
using Maillage.Rencontres.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maillage.Rencontres;

/// <summary>What was decided, who does it, by when.</summary>
public sealed partial class Decision : Entity, IPassage
{
    public const int TexteMaxLength = 2000;
    public const int QuiMaxLength = 200;
    private const string QuiLead = "Qui : ";
    private const string EcheanceLead = "Pour le : ";

    private Decision() { }

    public Guid RencontreId { get; private init; }
    public string Texte { get; private set; } = "";
    public string? Qui { get; private set; }
    public DateOnly? Echeance { get; private set; }

    public static Decision Prendre(Rencontre rencontre, string texte, string? qui, DateOnly? echeance)
    {
        var decision = new Decision
        {
            RencontreId = rencontre.Id,
            Texte = texte.Trim(),
            Qui = UneLigne(qui),
            Echeance = echeance,
        };
        decision.Raise(new DecisionPrise(decision.Texte));
        return decision;
    }

    public string EnTexte() => EnTexte(Texte, Qui, Echeance);

    /// <summary>The decision, then « Qui : … » and « Pour le : 9 juin 2022 » on lines of their own.</summary>
    public static string EnTexte(string texte, string? qui, DateOnly? echeance) =>
        string.Join(
            '\n',
            new[]
            {
                LignesMarquees.Proteger(texte, Marque()),
                qui is null ? null : $"{QuiLead}{qui}",
                echeance is { } jour ? $"{EcheanceLead}{French.Date(jour)}" : null,
            }.OfType<string>()
        );

    public void Corriger(string texte)
    {
        var lignes = texte.Split('\n').ToList();
        Qui = Prendre(lignes, QuiLead);
        Echeance = Prendre(lignes, EcheanceLead) is { } jour ? FrenchDay.Read(jour) ?? throw FrenchDay.Unreadable(jour) : null;
        Texte = string.Join('\n', lignes.Select((l, i) => i == 0 ? l : LignesMarquees.Rendre(l, Marque()))).Trim();
        Raise(new PassageCorrige(Texte));
    }

    // The first line is the decision, whatever it begins with.
    private static string? Prendre(List<string> lignes, string debut)
    {
        var rang = lignes.FindIndex(1, l => l.StartsWith(debut.Trim(), StringComparison.OrdinalIgnoreCase));
        if (rang < 0)
        {
            return null;
        }

        var reste = lignes[rang][debut.Trim().Length..].Trim();
        lignes.RemoveAt(rang);
        return reste.Length == 0 ? null : reste;
    }

    private static string? UneLigne(string? texte) =>
        string.IsNullOrWhiteSpace(texte) ? null : string.Join(' ', texte.Split('\n', StringSplitOptions.TrimEntries)).Trim();

    [GeneratedRegex("^(?:Qui|Pour le) :", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Marque();

    public void Retirer() => Raise(new NoteRetiree(Texte));
}

internal sealed class DecisionConfiguration : IEntityTypeConfiguration<Decision>
{
    public void Configure(EntityTypeBuilder<Decision> builder)
    {
        builder.ToTable("rencontres_decisions");
        builder.Property(d => d.Texte).HasLimit(Decision.TexteMaxLength, "Décision");
        builder.Property(d => d.Qui).HasMaxLength(Decision.QuiMaxLength);
        builder.HasIndex(d => d.RencontreId);
        builder.HasOne<Rencontre>().WithMany().HasForeignKey(d => d.RencontreId).OnDelete(DeleteBehavior.Cascade);
    }
}
