using System.Text.RegularExpressions;
using Maillage.Kernel.Data;
using Maillage.Rencontres.Events;
using Maillage.Reseaux;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maillage.Rencontres;

/// <summary>A question put to the room, and its answers in order.</summary>
public sealed partial class Echange : Entity, IPassage
{
    public const int TexteMaxLength = 4000;

    private Echange() { }

    public Guid RencontreId { get; private init; }

    /// <summary>The cité that asked, if one did.</summary>
    public Guid? CiteId { get; private init; }
    public string Question { get; private set; } = "";
    public List<string> Reponses { get; private set; } = [];

    public static Echange Ouvrir(Rencontre rencontre, Cite? cite, string question)
    {
        var echange = new Echange
        {
            RencontreId = rencontre.Id,
            CiteId = cite?.Id,
            Question = question.Trim(),
        };
        echange.Raise(new EchangeOuvert(echange.Question));
        return echange;
    }

    public void Repondre(string reponse)
    {
        Reponses = [.. Reponses, reponse.Trim()];
        Raise(new EchangeRepondu(reponse));
    }

    /// <summary>The question, then the answers, each after a dash; a line without a dash goes on with the one above.</summary>
    public string EnTexte() => EnTexte(Question, Reponses);

    public static string EnTexte(string question, IEnumerable<string> reponses) =>
        string.Join(
            '\n',
            reponses.Select(r => $"- {LignesMarquees.Proteger(r, Tiret())}").Prepend(LignesMarquees.Proteger(question, Tiret()))
        );

    public void Corriger(string texte)
    {
        var textes = new List<List<string>> { new() };
        foreach (var (i, ligne) in texte.Split('\n').Index())
        {
            if (i > 0 && Tiret().IsMatch(ligne))
            {
                textes.Add([ligne[1..]]);
            }
            else
            {
                textes[^1].Add(LignesMarquees.Rendre(ligne, Tiret()));
            }
        }

        var lus = textes.ConvertAll(lignes => string.Join('\n', lignes).Trim());
        (Question, Reponses) = (lus[0], lus[1..]);
        Raise(new PassageCorrige(Question));
    }

    [GeneratedRegex("^-(?: |$)", RegexOptions.None, 1000)]
    private static partial Regex Tiret();

    public void Retirer() => Raise(new NoteRetiree(Question));
}

internal sealed class EchangeConfiguration : IEntityTypeConfiguration<Echange>
{
    public void Configure(EntityTypeBuilder<Echange> builder)
    {
        builder.ToTable("rencontres_echanges");
        builder.Property(e => e.Question).HasLimit(Echange.TexteMaxLength);
        builder.Property(e => e.Reponses).HasLimit(Echange.TexteMaxLength, "Réponse");
        builder.HasIndex(e => e.RencontreId);
        builder.HasIndex(e => e.CiteId);
        builder.HasOne<Rencontre>().WithMany().HasForeignKey(e => e.RencontreId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Cite>().WithMany().HasForeignKey(e => e.CiteId).OnDelete(DeleteBehavior.Restrict);
    }
}
