using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Maillage.Kernel.Data;
using Maillage.Kernel.Emails;
using Maillage.Kernel.Jobs;
using Maillage.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Kernel_Tests;

/// <summary>Encryption, passwords and signatures, each in front of a real server.</summary>
public sealed class SmtpSecurityTests
{
    [Fact]
    public async Task A_server_encrypted_from_the_first_word_takes_the_password_and_the_mail_signed()
    {
        await using var app = new Secure("--tls", trusts: true, implicitTls: true, signs: true);
        await app.InitializeAsync();

        (await SendAsync(app)).SentAt.ShouldNotBeNull();

        var mail = await app.ReceiveAsync();
        mail.GetProperty("encrypted").GetBoolean().ShouldBeTrue();
        mail.GetProperty("user").GetInt32().ShouldBe(1);
        mail.GetProperty("envelope")[0].GetString().ShouldBe("a@test.example");
        mail.GetProperty("signature").GetProperty("d").GetString().ShouldBe("test.example");
        mail.GetProperty("signature").GetProperty("s").GetString().ShouldBe("maillage");
    }

    [Fact]
    public async Task A_password_asks_for_starttls()
    {
        await using var app = new Secure("--starttls", trusts: true);
        await app.InitializeAsync();

        (await SendAsync(app)).SentAt.ShouldNotBeNull();

        (await app.ReceiveAsync()).GetProperty("encrypted").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_gets_no_password()
    {
        await using var app = new Secure("--starttls");
        await app.InitializeAsync();

        (await SendAsync(app)).SentAt.ShouldBeNull();

        (await CauseAsync(app)).ShouldContain("ne présente pas un certificat sûr");
    }

    [Fact]
    public async Task A_password_never_leaves_in_clear()
    {
        await using var app = new Secure(null);
        await app.InitializeAsync();

        (await SendAsync(app)).SentAt.ShouldBeNull();

        (await CauseAsync(app)).ShouldContain("ne propose pas STARTTLS");
    }

    [Fact]
    public async Task A_wrong_password_is_said_and_no_mail_is_lost()
    {
        await using var app = new Secure("--tls", trusts: true, implicitTls: true, password: "autre");
        await app.InitializeAsync();

        (await SendAsync(app)).RefusedAt.ShouldBeNull();

        (await CauseAsync(app)).ShouldContain("refuse le nom ou le mot de passe");
    }

    [Fact]
    public async Task A_server_that_refuses_everybody_is_asked_once_for_each()
    {
        await using var app = new Secure(null, user: false, more: "--refuse-all");
        await app.InitializeAsync();

        (await SendAsync(app)).Refusal!.ShouldContain("550 no such mailbox");

        (await app.InScopeAsync(db => db.Set<Job>().CountAsync(j => j.DoneAt == null && j.SubjectId != null))).ShouldBe(0);
    }

    private static async Task<Email> SendAsync(TestApp app)
    {
        var email = Email.To("a@test.example", "A", "Objet", "<p>Bonjour</p>", "Bonjour", app.Clock.GetUtcNow().UtcDateTime);
        await using (var scope = app.App.Services.CreateAsyncScope())
        {
            scope.ServiceProvider.GetRequiredService<Mailbox>().Post(email);
            await scope.ServiceProvider.GetRequiredService<AppDb>().SaveChangesAsync();
        }

        await app.RunJobsAsync(mayFail: true);
        return await app.InScopeAsync(db => db.Set<Email>().SingleAsync(e => e.Id == email.Id));
    }

    private static Task<string> CauseAsync(TestApp app) =>
        app.InScopeAsync(db => db.Set<EmailOutage>().Where(o => o.EndedAt == null).Select(o => o.Cause).SingleAsync());

    private sealed class Secure(
        string? tls,
        bool trusts = false,
        bool implicitTls = false,
        bool signs = false,
        bool user = true,
        string password = "sésame",
        string? more = null
    ) : MailServerApp([.. tls is null ? [] : new[] { tls, Keys.Key, Keys.Certificate }, .. more is null ? [] : new[] { more }])
    {
        protected override void Set(EmailOptions options)
        {
            options.ImplicitTls = implicitTls ? true : null;
            options.CertificateFile = trusts ? Keys.Certificate : null;
            (options.User, options.Password) = user ? ("maillage", password) : (null, null);
            (options.DkimKeyFile, options.DkimSelector) = signs ? (Keys.Key, "maillage") : (null, null);
        }
    }

    /// <summary>A certificate that this machine made for itself.</summary>
    private static class Keys
    {
        private static readonly string Folder = Directory.CreateTempSubdirectory("smtp").FullName;
        public static readonly string Key = Path.Combine(Folder, "key.pem");
        public static readonly string Certificate = Path.Combine(Folder, "cert.pem");

        static Keys()
        {
            using var rsa = RSA.Create(2048);
            var request = new CertificateRequest("CN=localhost", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
            using var made = request.CreateSelfSigned(
                TimeProvider.System.GetUtcNow().AddDays(-1),
                TimeProvider.System.GetUtcNow().AddDays(1)
            );
            File.WriteAllText(Key, rsa.ExportPkcs8PrivateKeyPem());
            File.WriteAllText(Certificate, made.ExportCertificatePem());
        }
    }
}
