using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Maillage.Database.Backups;

/// <summary>The lines of a table of a backup, each a JSON value. None fills the memory, whatever the archive unfolds to.</summary>
internal static class BackupLines
{
    /// <summary>The transcription of a whole day fits several times.</summary>
    private const int MaxLength = 64 * 1024 * 1024;

    /// <summary>Each line is to be used before the next is asked for.</summary>
    /// <exception cref="JsonException">A line is not JSON.</exception>
    /// <exception cref="InvalidDataException">A line is too long, or the last one has no end.</exception>
    public static async IAsyncEnumerable<JsonElement> ReadAsync(
        Stream content,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var reader = PipeReader.Create(content, new StreamPipeReaderOptions(bufferSize: 64 * 1024, leaveOpen: true));
        for (var isOver = false; !isOver; )
        {
            var read = await reader.ReadAsync(cancellationToken);
            var (left, lines) = (read.Buffer, new List<ReadOnlySequence<byte>>());
            while (left.PositionOf((byte)'\n') is { } end)
            {
                lines.Add(left.Slice(0, end));
                left = left.Slice(left.GetPosition(1, end));
            }

            foreach (var line in lines)
            {
                using var json = JsonDocument.Parse(line);
                yield return json.RootElement;
            }

            isOver = read.IsCompleted;
            if (left.Length > (isOver ? 0 : MaxLength))
            {
                throw new InvalidDataException("A line without an end.");
            }

            reader.AdvanceTo(left.Start, left.End);
        }

        await reader.CompleteAsync();
    }
}
