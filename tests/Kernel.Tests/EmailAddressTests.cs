using Maillage.Kernel;
using Maillage.Kernel.Emails;

namespace Maillage.Kernel_Tests;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("prenom.nom@ville.fr")]
    [InlineData("p+cite_educative@sous.domaine.example")]
    [InlineData("maillage@localhost")]
    [InlineData("o'neil@ville.fr")]
    public void One_address_is_taken_as_it_is(string address) => EmailAddress.IsOne(address).ShouldBeTrue();

    [Theory]
    [InlineData(" prenom.nom@ville.fr ", "prenom.nom@ville.fr")]
    [InlineData("\u00A0prenom.nom@ville.fr", "prenom.nom@ville.fr")]
    [InlineData("mairie@évry.fr", "mairie@xn--vry-9la.fr")]
    public void What_surrounds_it_goes_and_its_domain_is_written_as_servers_know_it(string typed, string address)
    {
        EmailAddress.TryRead(typed, out var read, out _).ShouldBeTrue();
        read.ShouldBe(address);
        EmailAddress.IsOne(read).ShouldBeTrue();
    }

    [Theory]
    [InlineData("zoe exemple@x.fr")]
    [InlineData("Zoé Exemple <zoe@x.fr>")]
    [InlineData("<zoe@x.fr>")]
    [InlineData("\"zoe exemple\"@x.fr")]
    [InlineData("zoe@x.fr,autre@x.fr")]
    [InlineData("zoe@x.fr;autre@x.fr")]
    [InlineData("zoe@@x.fr")]
    [InlineData("zoe@x.fr\r\nBcc: tous@x.fr")]
    [InlineData("zoe@x.fr\0")]
    [InlineData("zoe\u200B@x.fr")]
    [InlineData("zoe@x .fr")]
    [InlineData("zoe@ville")]
    [InlineData("zoe@[127.0.0.1]")]
    [InlineData("zoe@127.0.0.1")]
    [InlineData(".zoe@x.fr")]
    [InlineData("zo..e@x.fr")]
    [InlineData("@x.fr")]
    [InlineData("zoe@")]
    [InlineData("zoe(commentaire)@x.fr")]
    [InlineData("\uFFFE@x.fr")]
    public void Anything_else_is_refused_and_told_how_to_write_it(string typed)
    {
        EmailAddress.TryRead(typed, out _, out var refusal).ShouldBeFalse();
        refusal.ShouldBe(EmailAddress.NotOne);
        Should.Throw<BusinessRuleException>(() => EmailAddress.Read(typed, "Courriel")).Field.ShouldBe("Courriel");
    }

    [Fact]
    public void An_accent_before_the_at_sign_is_told_apart()
    {
        EmailAddress.TryRead("hélène@ville.example", out _, out var refusal).ShouldBeFalse();
        refusal.ShouldBe(EmailAddress.Accent);
    }

    [Fact]
    public void Neither_part_is_longer_than_servers_take()
    {
        EmailAddress.IsOne($"{new string('a', 64)}@x.fr").ShouldBeTrue();
        EmailAddress.IsOne($"{new string('a', 65)}@x.fr").ShouldBeFalse();
        EmailAddress.IsOne($"a@{string.Join('.', Enumerable.Repeat(new string('b', 60), 5))}.fr").ShouldBeFalse();
    }
}
