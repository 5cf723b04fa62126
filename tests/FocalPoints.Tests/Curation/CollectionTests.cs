using FocalPoints.Curation.Collections;
using FocalPoints.Data;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Testing;
using FocalPoints.Tests.Rights.Rows;
using Xunit;

namespace FocalPoints.Tests.Curation;

/// <summary>Coordinators put practices together; everybody sees of it what they may see.</summary>
public abstract class CollectionTests(DatabaseProvider provider) : DatabaseTests(provider)
{
    private readonly Actor coordinator = An.Actor.Coordinator();
    private readonly Practice open = An.Practice();
    private readonly Practice guarded = An.Practice("chad", An.Content with { Visibility = Visibility.FocalPoints });
    private readonly Practice members = An.Practice("chad", An.Content with { Visibility = Visibility.Members });

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Database.Add(open, guarded, members);
    }

    [Fact]
    public async Task Practices_stand_in_the_order_of_their_positions_and_only_for_who_may_see_them()
    {
        var input = CurationRows.ACollection(open.Number!, guarded.Number!, members.Number!);
        var id = await Save(input with { Items = [input.Items[0] with { Position = "3" }, input.Items[1] with { Position = "1" }, input.Items[2] with { Position = "2" }] });

        Assert.Equal([guarded.Number!, members.Number!, open.Number!], await Numbers(An.Actor.FocalPoint(), id));
        Assert.Equal([members.Number!, open.Number!], await Numbers(An.Actor.Member(), id));
        Assert.Equal([open.Number!], await Numbers(An.Actor.Visitor, id));
        Assert.Equal((3, 2, 1), (await Count(An.Actor.FocalPoint(), id), await Count(An.Actor.Member(), id), await Count(An.Actor.Visitor, id)));
        Assert.Equal("Note 1", (await Get<ReadCollection>().Read(An.Actor.Visitor, id, 1))!.Practices.Items.Single().Note);

        await Get<WithdrawPractice>().Withdraw(An.Actor.FocalPoint("lao-pdr"), open.Id, "The programme ended.", null);
        Assert.Empty(await Numbers(An.Actor.Visitor, id));
        Assert.Equal(0, await Count(An.Actor.Visitor, id));
    }

    [Fact]
    public async Task Saved_query_is_asked_anew_each_time_with_the_reader_s_rights()
    {
        var id = await Save(CurationRows.ACollection() with { IsByQuery = true, Query = "https://exchange.example/practices?state=chad&page=3&unknown=1" });

        Assert.Empty(await Numbers(An.Actor.Visitor, id));
        Assert.Equal(2, (await Numbers(An.Actor.FocalPoint(), id)).Count);
        var later = An.Practice("chad");
        await Database.Add(later);
        Assert.Equal([later.Number!], await Numbers(An.Actor.Visitor, id));
        Assert.Equal("state=chad", (await Get<ReadCollection>().Read(coordinator, id, 1))!.Collection.Query);
    }

    [Fact]
    public async Task What_is_in_preparation_is_there_for_its_makers_only()
    {
        var id = await Save(CurationRows.ACollection(open.Number!) with { IsShown = false });

        foreach (var somebody in new[] { An.Actor.Visitor, An.Actor.Member(), An.Actor.FocalPoint(), An.Actor.Former() })
        {
            Assert.Null(await Get<ReadCollection>().Read(somebody, id, 1));
            Assert.Null(await Get<ReadCollectionDraft>().Read(somebody, id));
            Assert.Empty(await Get<ListCollections>().List(somebody));
        }

        Assert.NotNull(await Get<ReadCollection>().Read(An.Actor.Secretariat(), id, 1));
    }

    [Fact]
    public async Task It_is_changed_item_by_item_and_not_behind_another_s_back()
    {
        var id = await Save(CurationRows.ACollection(open.Number!, members.Number!));
        var draft = (await Get<ReadCollectionDraft>().Read(coordinator, id))!;
        Assert.Equal([(open.Number!, "Note 1"), (members.Number!, "Note 2")], draft.Items);

        var changed = CurationRows.ACollection(members.Number!, guarded.Number!) with { Version = draft.Version };
        Assert.True((await Get<SaveCollection>().Save(coordinator, id, changed)).IsDone);
        Assert.Equal([members.Number!, guarded.Number!], await Numbers(coordinator, id));
        Assert.Equal(OutcomeKind.Stale, (await Get<SaveCollection>().Save(coordinator, id, changed)).Kind);
    }

    [Fact]
    public async Task Same_form_twice_is_one_and_bad_input_is_refused()
    {
        var input = CurationRows.ACollection(open.Number!);
        Assert.Equal(await Save(input), await Save(input));
        Assert.Single(await Get<ListCollections>().List(coordinator));

        Assert.Equal(new Problem("Title", ProblemRule.Required), await Problem(input with { FormId = Guid.NewGuid(), Title = "" }));
        Assert.Equal(new Problem("Query", ProblemRule.Unknown), await Problem(input with { FormId = Guid.NewGuid(), IsByQuery = true, Query = "state=atlantis" }));
        Assert.Equal(new Problem("Query", ProblemRule.Unknown), await Problem(input with { FormId = Guid.NewGuid(), IsByQuery = true, Query = "" }));
        Assert.Equal(new Problem("Items[0].Number", ProblemRule.Unknown), await Problem(CurationRows.ACollection("FP-LAO-1999-0001")));
    }

    private async Task<string> Save(CollectionInput input)
    {
        var outcome = await Get<SaveCollection>().Save(coordinator, null, input);
        Assert.True(outcome.IsDone, string.Join(", ", outcome.Problems));
        return outcome.Value!;
    }

    private async Task<Problem> Problem(CollectionInput input) => Assert.Single((await Get<SaveCollection>().Save(coordinator, null, input)).Problems);

    private async Task<IReadOnlyList<string>> Numbers(Actor actor, string id) => [.. (await Get<ReadCollection>().Read(actor, id, 1))!.Practices.Items.Select(practice => practice.Number)];

    private async Task<int?> Count(Actor actor, string id) => (await Get<ListCollections>().List(actor)).Single(line => line.Id == id).Count;

    public sealed class OnSqlite() : CollectionTests(DatabaseProvider.Sqlite);

    public sealed class OnPostgres() : CollectionTests(DatabaseProvider.Postgres);
}
