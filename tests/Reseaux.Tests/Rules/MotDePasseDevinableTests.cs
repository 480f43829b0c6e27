using Maillage.Reseaux;

namespace Maillage.Reseaux_Tests.Rules;

public sealed class MotDePasseDevinableTests
{
    private static readonly string[] Siens = ["Nadia", "Le Bihan", "n.lebihan62"];

    [Theory]
    [InlineData("123456789012")]
    [InlineData("azertyuiop12")]
    [InlineData("AzertyUiop2026!")]
    [InlineData("aaaaaaaaaaaa")]
    [InlineData("soleilsoleil")]
    [InlineData("motdepasse123")]
    [InlineData("MotDePasse-2026")]
    [InlineData("Cité éducative 62")]
    [InlineData("maillage2026!!")]
    [InlineData("NadiaLeBihan62")]
    [InlineData("bihan.nadia.1984")]
    [InlineData("abcdefghijklm")]
    [InlineData("maillage-demo-2026")]
    public void What_a_guessing_program_tries_first_is_refused(string motDePasse) =>
        MotDePasseDevinable.EstDevinable(motDePasse, Siens).ShouldBeTrue();

    [Theory]
    [InlineData("un mot de passe long")]
    [InlineData("le vélo rouge de Nadia")]
    [InlineData("trois cafés avant midi")]
    [InlineData("gT7;x_Qw93lz")]
    [InlineData("correct horse battery")]
    public void A_phrase_that_one_remembers_is_taken(string motDePasse) =>
        MotDePasseDevinable.EstDevinable(motDePasse, Siens).ShouldBeFalse();
}
