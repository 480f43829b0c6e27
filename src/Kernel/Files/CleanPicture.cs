using Maillage.Kernel.Data;
using Maillage.Kernel.Jobs;
using Maillage.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Kernel.Files;

/// <summary>Cleans a picture that was kept before they were cleaned as they came (script 0021 asks for each). One that cannot be read is
/// set aside with the other failed jobs, for the administrator to see.</summary>
public sealed record CleanPicture(Guid FileId);

internal sealed class CleanPictureHandler(AppDb db, IFileStore store, GivenFiles files, TimeProvider clock) : IJobHandler<CleanPicture>
{
    public async Task RunAsync(CleanPicture payload, CancellationToken cancellationToken)
    {
        if (await db.Set<StoredFile>().SingleOrDefaultAsync(f => f.Id == payload.FileId, cancellationToken) is not { } file)
        {
            return;
        }

        var former = file.Fingerprint;
        await using var kept = await store.OpenAsync(former, cancellationToken);
        await using var content = await TemporaryFile.OfAsync(kept, cancellationToken);
        await using var cleaned = await Pictures.CleanAsync(content, file.Name, file.MediaType, cancellationToken);
        file.Clean(cleaned.Length, await files.WriteAsync(cleaned, cancellationToken));
        // Once this is saved, and whoever reads or backs up meanwhile is done.
        db.Add(Job.For(new ForgetFile(former), clock.UtcNow().AddDays(1)));
    }
}
