using Maillage.Kernel.Data;
using Maillage.Rencontres.Events;
using Maillage.Reseaux;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maillage.Rencontres;

/// <summary>A question put to the room, and its answers in order.</summary>
public sealed class Echange : Entity, IPassage
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

    /// <summary>The question, then one answer a line after a dash.</summary>
    public string EnTexte() => EnTexte(Question, Reponses);

    public static string EnTexte(string question, IEnumerable<string> reponses) =>
        string.Join('\n', reponses.Select(r => $"- {r}").Prepend(question));

    public void Corriger(string texte)
    {
        var lignes = texte.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var question = lignes.TakeWhile(l => !l.StartsWith("- ", StringComparison.Ordinal)).ToList();
        Question = string.Join('\n', question);
        Reponses = [.. lignes.Skip(question.Count).Select(l => l.TrimStart('-').Trim())];
        Raise(new PassageCorrige(Question));
    }

    public void Retirer() => Raise(new NoteRetiree(Question));
}

internal sealed class EchangeConfiguration : IEntityTypeConfiguration<Echange>
{
    public void Configure(EntityTypeBuilder<Echange> builder)
    {
        builder.ToTable("rencontres_echanges");
        builder.HasIndex(e => e.RencontreId);
        builder.HasIndex(e => e.CiteId);
        builder.HasOne<Rencontre>().WithMany().HasForeignKey(e => e.RencontreId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Cite>().WithMany().HasForeignKey(e => e.CiteId).OnDelete(DeleteBehavior.Restrict);
    }
}
