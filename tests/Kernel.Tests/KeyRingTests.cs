using System.Runtime.Versioning;
using System.Security.Cryptography;
using Maillage.Kernel;
using Maillage.Kernel.Security;
using Maillage.Testing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Kernel_Tests;

[SupportedOSPlatform("linux")]
public sealed class KeyRingTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task Keys_are_sealed_in_the_database_and_open_again()
    {
        var protector = app.App.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("essai");

        protector.Unprotect(protector.Protect("bonjour")).ShouldBe("bonjour");

        var stored = await app.InScopeAsync(db => db.Set<ProtectionKey>().Select(k => k.Xml).ToListAsync());
        stored.ShouldNotBeEmpty();
        stored.ShouldAllBe(xml => xml.Contains("<sealed") && !xml.Contains("<masterKey"));
    }

    [Fact]
    public void What_is_sealed_with_one_key_does_not_open_with_another()
    {
        var folder = Directory.CreateTempSubdirectory("maillage-test-").FullName;
        var (one, two) = (MasterKey.FromFile(Path.Combine(folder, "une")), MasterKey.FromFile(Path.Combine(folder, "deux")));

        var text = one.Seal([1, 2, 3]);

        MasterKey.FromFile(Path.Combine(folder, "une")).Open(text).ShouldBe([1, 2, 3]);
        Should.Throw<CryptographicException>(() => two.Open(text));
    }

    [Fact]
    public void The_file_of_the_key_is_its_owner_s_alone_and_must_hold_a_key()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("maillage-test-").FullName, "cle");
        MasterKey.FromFile(path);
        File.GetUnixFileMode(path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);

        File.WriteAllText(path, "pas une clé");
        Should.Throw<BusinessRuleException>(() => MasterKey.FromFile(path)).Message.ShouldContain("32 octets");
    }
}
