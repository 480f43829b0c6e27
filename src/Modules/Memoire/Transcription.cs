using System.Text.Json;
using Maillage.Documents.Transcriptions;
using Maillage.Kernel.Data;
using Maillage.Memoire.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maillage.Memoire;

/// <summary>What the medium of a resource says, in words: read out of its file, or given as text or captions.</summary>
public sealed class Transcription : Entity
{
    private Transcription() { }

    public Guid RessourceId { get; private init; }
    public OrigineTranscription Origine { get; private set; }
    public List<PassageTranscrit> Passages { get; private set; } = [];

    public static Transcription De(Ressource ressource, OrigineTranscription origine, IEnumerable<TranscriptPassage> passages)
    {
        var transcription = new Transcription { RessourceId = ressource.Id };
        transcription.Remplacer(origine, passages);
        return transcription;
    }

    public void Remplacer(OrigineTranscription origine, IEnumerable<TranscriptPassage> passages)
    {
        Origine = origine;
        Passages = [.. passages.Select(p => new PassageTranscrit(p.Text, p.Page, (long?)p.Start?.TotalMilliseconds))];
        Raise(new RessourceTranscrite(origine));
    }

    public IEnumerable<TranscriptPassage> EnPassages() =>
        Passages.Select(p => new TranscriptPassage(p.Texte)
        {
            Page = p.Page,
            Start = p.Debut is { } debut ? TimeSpan.FromMilliseconds(debut) : null,
        });

    public void Retirer() => Raise(new TranscriptionRetiree());
}

public enum OrigineTranscription
{
    Extraite = 1,
    Donnee = 2,
}

/// <param name="Page">From 1, for a document that has pages.</param>
/// <param name="Debut">Milliseconds from the beginning of the recording.</param>
public sealed record PassageTranscrit(string Texte, int? Page, long? Debut)
{
    /// <summary>Where the passage is in the page of its resource, for a link to aim at: « page-3 », « t-724 », « p-0 ».</summary>
    /// <param name="rang">Its rank among the others.</param>
    public string Ancre(int rang) =>
        Page is { } page ? $"page-{page}"
        : Debut is { } debut ? $"t-{debut / 1000}"
        : $"p-{rang}";
}

internal sealed class TranscriptionConfiguration : IEntityTypeConfiguration<Transcription>
{
    public void Configure(EntityTypeBuilder<Transcription> builder)
    {
        builder.ToTable("memoire_transcriptions");
        builder
            .Property(t => t.Passages)
            .HasConversion(
                passages => JsonSerializer.Serialize(passages, JsonSerializerOptions.Web),
                json => JsonSerializer.Deserialize<List<PassageTranscrit>>(json, JsonSerializerOptions.Web)!,
                new ValueComparer<List<PassageTranscrit>>((a, b) => a!.SequenceEqual(b!), p => p.Count, p => p.ToList())
            );
        builder.HasIndex(t => t.RessourceId).IsUnique();
        builder.HasOne<Ressource>().WithMany().HasForeignKey(t => t.RessourceId).OnDelete(DeleteBehavior.Cascade);
    }
}
