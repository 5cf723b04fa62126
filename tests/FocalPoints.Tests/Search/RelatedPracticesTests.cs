using FocalPoints.Data;
using FocalPoints.Practices;
using FocalPoints.Search;
using FocalPoints.Testing;
using Xunit;

namespace FocalPoints.Tests.Search;

/// <summary>What to read next.</summary>
public abstract class RelatedPracticesTests(DatabaseProvider provider) : DatabaseTests(provider)
{
    [Fact]
    public async Task Nearest_come_first_and_never_what_one_may_not_see()
    {
        var practice = An.Practice("chad", An.Content with { Title = "Peer support in the ward", Themes = ["medical-care"], Obligations = ["ccm-art-5-2-f"] });
        var near = An.Practice("lebanon", An.Content with { Title = "Peer support by telephone", Themes = ["medical-care"], Obligations = ["ccm-art-5-2-f"] });
        var hidden = An.Practice("lebanon", An.Content with { Title = "Peer support in the ward", Themes = ["medical-care"], Visibility = Visibility.FocalPoints });
        var far = An.Practice("lao-pdr");
        await Database.Add(practice, near, hidden, far, An.WithdrawnPractice());

        var visitor = await Get<RelatedPractices>().Find(practice.Id, An.Actor.Visitor);
        Assert.Equal(near.Number, visitor[0].Number);
        Assert.DoesNotContain(visitor, card => card.Number == hidden.Number || card.Number == practice.Number);
        Assert.Contains(await Get<RelatedPractices>().Find(practice.Id, An.Actor.FocalPoint("chad")), card => card.Number == hidden.Number);
        Assert.Empty(await Get<RelatedPractices>().Find(hidden.Id, An.Actor.Visitor));
    }

    public sealed class OnSqlite() : RelatedPracticesTests(DatabaseProvider.Sqlite);

    public sealed class OnPostgres() : RelatedPracticesTests(DatabaseProvider.Postgres);
}
