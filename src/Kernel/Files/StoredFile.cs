using Maillage.Kernel.Data;
using Maillage.Kernel.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Maillage.Kernel.Files;

/// <summary>A file somebody gave: what it is called and what it holds. The bytes are in the <see cref="IFileStore"/>, by fingerprint.</summary>
public sealed class StoredFile : Entity
{
    public const int NameMaxLength = 200;

    private StoredFile() { }

    public string Name { get; private init; } = "";
    public string MediaType { get; private init; } = "";

    /// <summary>In bytes.</summary>
    public long Length { get; private set; }

    /// <summary>SHA-256 of the bytes, hexadecimal.</summary>
    public string Fingerprint { get; private set; } = "";
    public DateTime StoredAt { get; private init; }

    internal static StoredFile Of(string name, string mediaType, long length, string fingerprint, DateTime now)
    {
        var file = new StoredFile
        {
            Name = name,
            MediaType = mediaType,
            Length = length,
            Fingerprint = fingerprint,
            StoredAt = now,
        };
        file.Raise(new FileStored(name, length));
        return file;
    }

    /// <summary>The same picture, without what it said of its author.</summary>
    internal void Clean(long length, string fingerprint)
    {
        (Length, Fingerprint) = (length, fingerprint);
        Raise(new FileCleaned(Name));
    }
}

internal sealed class StoredFileConfiguration : IEntityTypeConfiguration<StoredFile>
{
    public void Configure(EntityTypeBuilder<StoredFile> builder)
    {
        builder.ToTable("stored_files");
        builder.Property(f => f.Name).HasMaxLength(StoredFile.NameMaxLength).HasLabel("Nom du fichier");
        builder.HasIndex(f => f.Fingerprint);
    }
}
