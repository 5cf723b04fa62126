using FocalPoints.Data;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Practices.Drafting;
using FocalPoints.Practices.Publishing;
using FocalPoints.Testing;
using Xunit;

namespace FocalPoints.Tests.Practices.Publishing;

/// <summary>What lies on a State's shelves, and who publishes for it.</summary>
public abstract class ListStatePracticesTests(DatabaseProvider provider) : DatabaseTests(provider)
{
    private readonly Actor lao = An.Actor.FocalPoint("lao-pdr");

    [Fact]
    public async Task Each_shelf_holds_its_own_and_all_are_counted()
    {
        var edited = An.Practice("lao-pdr");
        var published = An.Practice("lao-pdr", publishedAt: An.Morning.AddDays(-90));
        var withdrawn = An.WithdrawnPractice("lao-pdr", "The programme ended.", "FP-LAO-2026-0007");
        var draft = An.Draft("lao-pdr");
        await Database.Add(edited, published, withdrawn, draft, An.Draft("chad"), An.Practice("chad"));
        await Get<EditPublished>().Edit(lao, edited.Id);

        var drafts = await List(Shelf.Drafts);
        Assert.Equal([edited.Id, draft.Id], drafts.Page.Items.Select(item => item.Id));
        Assert.Equal([1, 0], drafts.Page.Items.Select(item => item.RevisionNumber));
        Assert.Equal((2, 2, 1), (drafts.Counts[Shelf.Drafts], drafts.Counts[Shelf.Published], drafts.Counts[Shelf.Withdrawn]));

        var live = await List(Shelf.Published);
        Assert.Equal([(edited.Id, true), (published.Id, false)], live.Page.Items.Select(item => (item.Id, item.HasDraft)));

        var gone = Assert.Single((await List(Shelf.Withdrawn)).Page.Items);
        Assert.Equal((withdrawn.Id, "The programme ended.", "FP-LAO-2026-0007", withdrawn.WithdrawnAt), (gone.Id, gone.WithdrawalReason, gone.ReplacedByNumber, gone.At));
    }

    [Fact]
    public async Task Draft_is_described_by_its_own_text()
    {
        var by = Actor.Member(Guid.NewGuid(), "Bounmy", []);
        await Database.Add(An.Draft("lao-pdr", An.Content with { Title = "", Kind = PracticeKind.Caution, Visibility = Visibility.FocalPoints, Language = "fr" }, by));

        var item = Assert.Single((await List(Shelf.Drafts)).Page.Items);

        Assert.Equal(("", PracticeKind.Caution, Visibility.FocalPoints, "fr", "Bounmy", 1), (item.Title, item.Kind, item.Visibility, item.Language, item.SavedByName, item.ToPutRight));
    }

    [Fact]
    public async Task Draft_of_what_was_withdrawn_is_nobodys_work_any_more()
    {
        var practice = An.Practice("lao-pdr");
        await Database.Add(practice);
        await Get<EditPublished>().Edit(lao, practice.Id);
        await Get<WithdrawPractice>().Withdraw(lao, practice.Id, "The programme ended.", null);

        var drafts = await List(Shelf.Drafts);
        Assert.Equal((0, 0), (drafts.Page.Total, drafts.Counts[Shelf.Drafts]));
    }

    [Fact]
    public async Task Long_shelf_comes_in_pages_and_a_page_past_the_end_is_the_last()
    {
        await Database.Add([.. Enumerable.Range(1, 45).Select(_ => An.Practice("lao-pdr"))]);

        var pages = new[] { await List(Shelf.Published, 1), await List(Shelf.Published, 2), await List(Shelf.Published, 99) };

        Assert.Equal([20, 20, 5], pages.Select(page => page.Page.Items.Count));
        Assert.Equal([1, 2, 3], pages.Select(page => page.Page.Page));
        Assert.Equal(45, pages.SelectMany(page => page.Page.Items).Select(item => item.Id).Distinct().Count());
    }

    [Fact]
    public async Task Shelves_do_not_exist_for_who_does_not_write_for_the_state()
    {
        await Database.Add(An.Draft("lao-pdr"));

        foreach (var other in new[] { An.Actor.FocalPoint("chad"), An.Actor.Coordinator("lao-pdr"), An.Actor.Secretariat(), An.Actor.Member(), An.Actor.Former(), An.Actor.Visitor })
        {
            Assert.Null(await Get<ListStatePractices>().List(other, "lao-pdr", Shelf.Drafts, 1));
            Assert.Empty(await Get<ListPublishers>().List(other, "lao-pdr"));
        }

        Assert.NotNull(await Get<ListStatePractices>().List(An.Actor.Contributor("lao-pdr"), "lao-pdr", Shelf.Drafts, 1));
    }

    [Fact]
    public async Task Publishers_are_those_whose_mandate_is_in_force()
    {
        var focalPoint = An.Account.FocalPoint("lao-pdr");
        var former = An.Account.FocalPoint("lao-pdr");
        former.Mandates.ForEach(mandate => mandate.End(An.Morning.AddDays(-1).UtcDateTime));
        await Database.Add(focalPoint, former, An.Account.FocalPoint("chad"), An.Account.Contributor("lao-pdr"));

        Assert.Equal([focalPoint.DisplayName], await Get<ListPublishers>().List(An.Actor.Contributor("lao-pdr"), "lao-pdr"));
    }

    private async Task<StateShelf> List(Shelf shelf, int page = 1) => (await Get<ListStatePractices>().List(lao, "lao-pdr", shelf, page))!;

    public sealed class OnSqlite() : ListStatePracticesTests(DatabaseProvider.Sqlite);

    public sealed class OnPostgres() : ListStatePracticesTests(DatabaseProvider.Postgres);
}
