using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Practices.Drafting;
using FocalPoints.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FocalPoints.Tests.Practices.Publishing;

/// <summary>A published text is replaced by its next revision; forms that come twice, or all at once.</summary>
public abstract class PublishRevisionTests(DatabaseProvider provider) : DatabaseTests(provider)
{
    private readonly Practice practice = An.Practice("lao-pdr");
    private Member account = null!;

    private Actor Lao => An.Actor.Of(account);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        account = An.Account.FocalPoint("lao-pdr");
        await Database.Add(account, practice);
        await Get<EditPublished>().Edit(Lao, practice.Id);
    }

    [Fact]
    public async Task Revision_replaces_the_text_and_keeps_number_and_first_date()
    {
        await Get<SaveDraft>().Save(Lao, practice.Id, 1, practice.Content! with { Title = "A title that tells more" });

        var outcome = await Publish("The title said too little.", RevisionSignificance.Minor, version: 2);

        Assert.Equal((practice.Number, 2, "a-title-that-tells-more"), (outcome.Value!.Number, outcome.Value.RevisionNumber, outcome.Value.Slug));
        await using var db = Database.Open();
        var after = await db.Practices.Include(other => other.Revisions).SingleAsync();
        Assert.Equal((practice.PublishedAt, An.Morning.UtcDateTime), (after.PublishedAt, after.RevisedAt));
        Assert.Equal([(1, practice.Title), (2, "A title that tells more")], after.Revisions.OrderBy(revision => revision.Number).Select(revision => (revision.Number, revision.Content.Title)));
        Assert.Equal((RevisionSignificance.Minor, "The title said too little."), after.Revisions.Where(revision => revision.Number == 2).Select(revision => (revision.Significance, revision.Note)).Single());
        Assert.Equal("The title said too little.", (await db.History.SingleAsync(entry => entry.Verb == Verb.Revised)).Note);
    }

    [Theory]
    [InlineData(RevisionSignificance.Minor)]
    [InlineData(RevisionSignificance.Major)]
    public async Task More_than_a_slip_of_the_pen_says_what_changed(RevisionSignificance significance)
    {
        Assert.Equal(new Problem("Note", ProblemRule.Required), Assert.Single((await Publish(" \n ", significance)).Problems));
        Assert.True((await Publish("", RevisionSignificance.Typo)).IsDone);
    }

    [Fact]
    public async Task Note_is_limited_in_text_elements_and_by_its_characters()
    {
        const string lao = "ນ້ຳ"; // One text element, four characters.

        Assert.Equal(new Problem("Note", ProblemRule.TooLong, 500, 501), Assert.Single((await Publish(Repeat(lao, 501), RevisionSignificance.Minor)).Problems));
        Assert.Equal(new Problem("Note", ProblemRule.ForbiddenCharacters), Assert.Single((await Publish("Evil \u202e note", RevisionSignificance.Minor)).Problems));
        Assert.Equal(new Problem("Significance", ProblemRule.Unknown), Assert.Single((await Publish("A note.", (RevisionSignificance)7)).Problems));
        Assert.True((await Publish(Repeat(lao, 500), RevisionSignificance.Minor)).IsDone);
    }

    [Fact]
    public async Task Sent_twice_it_gives_the_same_answer()
    {
        var first = await Publish("A note.", RevisionSignificance.Minor);

        Assert.Equal(first.Value, (await Publish("A note.", RevisionSignificance.Minor)).Value);
        await using var db = Database.Open();
        Assert.Equal(2, await db.Revisions.CountAsync());
    }

    [Fact]
    public async Task Twenty_at_once_make_one_revision()
    {
        var outcomes = await AllAtOnce(Enumerable.Repeat(practice.Id, 20));

        Assert.All(outcomes, outcome => Assert.Equal((practice.Number, 2), (outcome.Value!.Number, outcome.Value.RevisionNumber)));
        await using var db = Database.Open();
        Assert.Equal((2, 1), (await db.Revisions.CountAsync(), await db.History.CountAsync(entry => entry.Verb == Verb.Revised)));
    }

    [Fact]
    public async Task Twenty_first_publications_at_once_get_twenty_numbers_without_a_gap()
    {
        var drafts = Enumerable.Range(0, 20).Select(_ => An.Draft("lao-pdr", An.Content with { Tags = ["outreach"] })).ToArray();
        await Database.Add([.. drafts]);

        var outcomes = await AllAtOnce(drafts.Select(draft => draft.Id));

        Assert.Equal(Enumerable.Range(1, 20).Select(number => $"FP-LAO-2026-{number:0000}"), outcomes.Select(outcome => outcome.Value!.Number).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_is_withdrawn_is_not_published_again()
    {
        await Get<WithdrawPractice>().Withdraw(Lao, practice.Id, "The programme ended.", null);

        Assert.Equal(OutcomeKind.Denied, (await Publish("A note.", RevisionSignificance.Minor)).Kind);
        await using var db = Database.Open();
        var after = await db.Practices.SingleAsync();
        Assert.Equal((PracticeStatus.Withdrawn, 1), (after.Status, after.RevisionNumber));
    }

    private async Task<Outcome<PublishedView>[]> AllAtOnce(IEnumerable<Guid> ids) =>
        await Task.WhenAll(ids.Select(id => Task.Run(() => Get<PublishPractice>().Publish(Lao, id, 1, "A note.", RevisionSignificance.Minor))));

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private Task<Outcome<PublishedView>> Publish(string note, RevisionSignificance significance, int version = 1) =>
        Get<PublishPractice>().Publish(Lao, practice.Id, version, note, significance);

    public sealed class OnSqlite() : PublishRevisionTests(DatabaseProvider.Sqlite);

    public sealed class OnPostgres() : PublishRevisionTests(DatabaseProvider.Postgres);
}
