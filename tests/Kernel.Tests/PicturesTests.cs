using System.Security.Cryptography;
using System.Text;
using Maillage.Database;
using Maillage.Documents;
using Maillage.Kernel;
using Maillage.Kernel.Data;
using Maillage.Kernel.Files;
using Maillage.Kernel.Jobs;
using Maillage.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NetVips;

namespace Maillage.Kernel_Tests;

/// <summary>A photo keeps neither the place it was taken at, nor its thumbnail, nor who took it, whenever it came.</summary>
public sealed class PicturesTests(TestApp app) : IClassFixture<TestApp>
{
    public static TheoryData<string> Formats => ["image/jpeg", "image/png", "image/webp", "image/gif"];

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task What_a_camera_wrote_is_not_kept(string mediaType)
    {
        var given = TestPictures.Talkative(mediaType);
        Says(given).ShouldBeTrue();
        FileType.Detect(new MemoryStream(given))!.MediaType.ShouldBe(mediaType);

        var kept = await KeepAsync(given, mediaType);

        Says(kept).ShouldBeFalse();
        FileType.Detect(new MemoryStream(kept))!.MediaType.ShouldBe(mediaType);
        using var picture = Image.NewFromBuffer(kept);
        (picture.Width, picture.Height).ShouldBe((40, 20));
        picture
            .GetFields()
            .Where(f => f.StartsWith("exif", StringComparison.Ordinal) || f is "xmp-data" or "iptc-data" or "jpeg-thumbnail-data")
            .ShouldBeEmpty();
        picture.Contains("icc-profile-data").ShouldBe(mediaType != "image/gif");
    }

    [Fact]
    public async Task A_photo_taken_sideways_stands_upright()
    {
        using var kept = Image.NewFromBuffer(await KeepAsync(TestPictures.Talkative("image/jpeg", orientation: 6), "image/jpeg"));

        (kept.Width, kept.Height).ShouldBe((20, 40));
        kept.Contains("orientation").ShouldBeFalse();
    }

    [Fact]
    public async Task A_moving_picture_still_moves()
    {
        using var kept = Image.GifloadBuffer(await KeepAsync(TestPictures.Animated(), "image/gif"), n: -1);

        (kept.Width, kept.Height, kept.PageHeight).ShouldBe((10, 30, 10));
        ((int[])kept.Get("delay")).ShouldBe([100, 200, 300]);
    }

    [Fact]
    public async Task What_cannot_be_read_or_is_too_large_is_refused_in_french()
    {
        var whole = TestPictures.Talkative("image/jpeg");
        const string unreadable =
            "« photo » n’a pas pu être lue comme une image : enregistrez-la de nouveau, en JPEG ou en PNG, puis déposez-la.";

        (await RefusalAsync(TestPictures.Bomb(), "image/jpeg")).ShouldBe(
            "« photo » est une image de plus de 120 millions de points : réduisez-la."
        );
        (await RefusalAsync(whole[..(whole.Length / 2)], "image/jpeg")).ShouldBe(unreadable);
        (await RefusalAsync("<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray(), "image/png")).ShouldBe(unreadable);
        var heic = new byte[] { 0, 0, 0, 24 }
            .Concat("ftypheic\0\0\0\0mif1heic"u8.ToArray())
            .ToArray();
        (await RefusalAsync(heic, FileType.Detect(new MemoryStream(heic))!.MediaType)).ShouldBe(unreadable);
    }

    [Fact]
    public async Task Whatever_the_bytes_a_picture_is_kept_or_refused()
    {
        var random = new Random(3);
        foreach (var mediaType in Formats.Select(f => f.Data))
        {
            var whole = TestPictures.Talkative(mediaType);
            for (var i = 0; i < 60; i++)
            {
                byte[] changed = [.. whole];
                for (var n = 0; n < 8; n++)
                {
                    changed[random.Next(changed.Length)] = (byte)random.Next(256);
                }

                try
                {
                    await using var _ = await Pictures.CleanAsync(new MemoryStream(changed), "photo", mediaType);
                }
                catch (BusinessRuleException e)
                {
                    e.Message.ShouldStartWith("« photo »");
                }
            }
        }
    }

    [Fact]
    public async Task One_kept_before_is_cleaned_and_its_former_bytes_go_the_day_after()
    {
        var store = app.App.Services.GetRequiredService<IFileStore>();
        var given = TestPictures.Talkative("image/jpeg");
        var former = Convert.ToHexStringLower(SHA256.HashData(given));
        await store.WriteAsync(former, new MemoryStream(given));
        var file = StoredFile.Of("photo.jpg", "image/jpeg", given.Length, former, app.Clock.GetUtcNow().UtcDateTime);
        await app.InScopeAsync(async db =>
        {
            db.Add(file);
            db.Add(Job.For(new CleanPicture(file.Id), app.Clock.GetUtcNow().UtcDateTime));
            await db.SaveChangesAsync();
        });

        await app.RunJobsAsync();

        var cleaned = await app.InScopeAsync(db => db.Set<StoredFile>().SingleAsync(f => f.Id == file.Id));
        var kept = await ReadAsync(cleaned.Fingerprint);
        (cleaned.Length, Says(kept)).ShouldBe((kept.Length, false));
        (await ReadAsync(former)).ShouldBe(given);
        app.Clock.Advance(TimeSpan.FromDays(1.1));
        await app.RunJobsAsync();
        await Should.ThrowAsync<FileNotFoundException>(() => ReadAsync(former));
        (await ReadAsync(cleaned.Fingerprint)).ShouldBe(kept);
    }

    [Fact]
    public async Task An_upgrade_asks_for_each_picture_to_be_cleaned()
    {
        await using var installation = await EmptyInstallation.CreateAsync(postgreSql: TestDatabase.Server is not null);
        var migrations = installation.Services.GetRequiredService<MigrationRunner>();
        await migrations.MigrateAsync("0014_numeros_recherche");
        await using var scope = installation.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var (photo, note, at) = (Identifiers.Next(), Identifiers.Next(), new DateTime(2022, 1, 2, 3, 4, 5, DateTimeKind.Utc));
        await db.Database.ExecuteSqlAsync(
            $"insert into stored_files (id, name, media_type, length, fingerprint, stored_at) values ({photo}, 'p.jpg', 'image/jpeg', 1, 'aa', {at}), ({note}, 'n.txt', 'text/plain', 1, 'bb', {at})"
        );

        await migrations.MigrateAsync();

        var job = await db.Set<Job>().SingleAsync();
        var expected = Job.For(new CleanPicture(photo), at);
        (job.Kind, job.RunAfter, job.IsWaiting).ShouldBe((expected.Kind, at, true));
        System.Text.Json.JsonSerializer.Deserialize<CleanPicture>(job.Payload)!.FileId.ShouldBe(photo);
    }

    private async Task<byte[]> KeepAsync(byte[] given, string mediaType)
    {
        var file = await app.App.Services.GetRequiredService<GivenFiles>().KeepAsync(new MemoryStream(given), "photo", mediaType);
        var kept = await ReadAsync(file.Fingerprint);
        file.Length.ShouldBe(kept.Length);
        return kept;
    }

    private async Task<string> RefusalAsync(byte[] given, string mediaType) =>
        (await Should.ThrowAsync<BusinessRuleException>(() => KeepAsync(given, mediaType))).Message;

    private async Task<byte[]> ReadAsync(string fingerprint)
    {
        await using var content = await app.App.Services.GetRequiredService<IFileStore>().OpenAsync(fingerprint);
        using var copy = new MemoryStream();
        await content.CopyToAsync(copy);
        return copy.ToArray();
    }

    private static bool Says(byte[] bytes) => bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(TestPictures.Canary)) >= 0;
}
