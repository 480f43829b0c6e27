using Maillage.Ui.Caching;

namespace Maillage.Kernel_Tests;

public sealed class AskedBeforeTests
{
    [Fact]
    public void A_page_is_known_from_its_second_reading()
    {
        var asked = new AskedBefore();

        asked.Ask(1234).ShouldBeFalse();
        asked.Ask(1234).ShouldBeTrue();
    }

    [Fact]
    public void Someone_going_through_every_address_makes_none_worth_keeping()
    {
        var asked = new AskedBefore();

        Enumerable.Range(1, 1_000_000).Any(asked.Ask).ShouldBeFalse();
    }
}
