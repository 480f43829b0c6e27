using Maillage.Kernel.Data;

namespace Maillage.Kernel_Tests;

public sealed class IdentifiersTests
{
    [Fact]
    public void They_grow_even_within_one_millisecond_and_across_threads()
    {
        var made = new Guid[20_000];

        for (var i = 0; i < made.Length; i++)
        {
            made[i] = Identifiers.Next();
        }

        made.Select(g => g.ToString()).ShouldBeInOrder();
        made.ShouldBeUnique();
        var parallel = Enumerable
            .Range(0, 8)
            .AsParallel()
            .SelectMany(_ => Enumerable.Range(0, 2000).Select(_ => Identifiers.Next()))
            .ToList();
        parallel.ShouldBeUnique();
    }

    [Fact]
    public void They_are_version_7_of_now()
    {
        var made = Identifiers.Next();

        made.Version.ShouldBe(7);
        (made.Variant >> 2).ShouldBe(2);
        var reference = Guid.CreateVersion7();
        Math.Abs(Milliseconds(made) - Milliseconds(reference)).ShouldBeLessThan(1000);
    }

    private static long Milliseconds(Guid id) => Convert.ToInt64(id.ToString("N")[..12], 16);
}
