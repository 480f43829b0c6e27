using Maillage.Kernel.Search;
using Shouldly;
using Xunit;

namespace Maillage.Kernel_Tests.Search;

public sealed class SearchRankingTests
{
    [Theory]
    [InlineData(10)]
    [InlineData(1999)]
    [InlineData(2000)]
    [InlineData(50_000)]
    public void The_best_come_first_however_many_there_are(int found)
    {
        var random = new Random(found);
        // Few scores and few days: most are equal to another.
        List<SearchRank> all = [.. Enumerable.Range(0, found).Select(n => new SearchRank(random.Next(40), random.Next(9), n, (1, n)))];

        var page = Ranked(all).Page(skip: 20, take: 20, oncePerTitle: true);

        page.ShouldBe(
            all.OrderByDescending(r => r.Score)
                .ThenByDescending(r => r.Day)
                .ThenBy(r => r.Document)
                .Skip(20)
                .Take(20)
                .Select(r => r.Document)
        );
    }

    [Fact]
    public void A_title_that_comes_back_leaves_its_place_to_the_others()
    {
        SearchRank[] all = [new(9, 0, 1, (1, 7)), new(8, 0, 2, (1, 7)), new(7, 0, 3, (2, 7)), new(6, 0, 4, (1, 5))];

        Ranked(all).Page(0, 10, oncePerTitle: true).ShouldBe([1, 3, 4, 2]);
        Ranked(all).Page(0, 10, oncePerTitle: false).ShouldBe([1, 2, 3, 4]);
    }

    private static SearchRanking Ranked(IReadOnlyList<SearchRank> all)
    {
        var ranking = new SearchRanking(40);
        foreach (var rank in all)
        {
            ranking.Add(rank);
        }

        return ranking;
    }
}
