using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Practices.Drafting;
using FocalPoints.Tags;
using FocalPoints.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FocalPoints.Tests.Practices.Publishing;

/// <summary>A draft becomes the word of its State.</summary>
public abstract class PublishPracticeTests(DatabaseProvider provider) : DatabaseTests(provider)
{
    private Member account = null!;

    private Actor Lao => An.Actor.Of(account);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        account = An.Account.FocalPoint("lao-pdr");
        await Database.Add(account);
    }

    [Fact]
    public async Task Draft_becomes_the_first_revision_with_a_number()
    {
        var content = An.Content;
        var id = await Draft(content);

        var outcome = await Publish(id);

        Assert.Equal((id, "FP-LAO-2026-0001", 1, content.Title), (outcome.Value!.Id, outcome.Value.Number, outcome.Value.RevisionNumber, outcome.Value.Title));
        await using var db = Database.Open();
        var practice = await db.Practices.Include(practice => practice.Revisions).Include(practice => practice.Draft).SingleAsync();
        var revision = Assert.Single(practice.Revisions);
        Assert.Equal((PracticeStatus.Published, content.Summary, An.Morning.UtcDateTime, null), (practice.Status, practice.Summary, practice.PublishedAt, practice.Draft));
        Assert.Equal((1, RevisionSignificance.Major, account.Id), (revision.Number, revision.Significance, revision.PublishedById));
        Assert.Empty(ContentMerge.Differences(content, revision.Content));
        Assert.Equal(1, await db.History.CountAsync(entry => entry.Verb == Verb.Published && entry.MemberId == account.Id));
    }

    [Fact]
    public async Task Numbers_count_up_by_state_and_year()
    {
        var chad = An.Account.FocalPoint("chad");
        await Database.Add(chad);

        var numbers = new List<string>
        {
            (await Publish(await Draft())).Value!.Number,
            (await Publish(await Draft())).Value!.Number,
            (await Publish(await Draft(stateId: "chad"), An.Actor.Of(chad))).Value!.Number,
        };
        Clock.Advance(TimeSpan.FromDays(60));
        numbers.Add((await Publish(await Draft())).Value!.Number);

        Assert.Equal(["FP-LAO-2026-0001", "FP-LAO-2026-0002", "FP-TCD-2026-0001", "FP-LAO-2027-0001"], numbers);
    }

    [Fact]
    public async Task Number_is_never_given_again()
    {
        var first = await Draft();
        await Publish(first);
        await Get<WithdrawPractice>().Withdraw(Lao, first, "The programme ended.", null);

        Assert.Equal("FP-LAO-2026-0002", (await Publish(await Draft())).Value!.Number);
    }

    [Fact]
    public async Task Numbers_go_on_past_four_digits()
    {
        var last = new Practice { StateId = "lao-pdr", CreatedAt = An.Morning.UtcDateTime };
        last.Publish(An.Content, Actor.System, An.Morning.UtcDateTime, "FP-LAO-2026-9999", "", RevisionSignificance.Major);
        await Database.Add(last);

        Assert.Equal("FP-LAO-2026-10000", (await Publish(await Draft())).Value!.Number);
        Assert.Equal("FP-LAO-2026-10001", (await Publish(await Draft())).Value!.Number);
    }

    [Fact]
    public async Task Only_its_focal_point_publishes()
    {
        var id = await Draft();
        var ofAStateNoLongerAffected = Actor.Member(account.Id, account.DisplayName, [new MandateInForce(MandateRole.FocalPoint, "lao-pdr", false, "")]);

        Assert.Equal(OutcomeKind.Denied, (await Publish(id, An.Actor.Contributor("lao-pdr"))).Kind);
        foreach (var other in new[] { An.Actor.FocalPoint("chad"), An.Actor.Contributor("chad"), An.Actor.Coordinator("lao-pdr"), An.Actor.Secretariat(), An.Actor.Member(), An.Actor.Former(), An.Actor.Visitor, Actor.System, ofAStateNoLongerAffected })
            Assert.Equal(OutcomeKind.Missing, (await Publish(id, other)).Kind);
        await using var db = Database.Open();
        Assert.Equal((0, 1), (await db.Revisions.CountAsync(), await db.Drafts.CountAsync()));
    }

    [Fact]
    public async Task Text_that_was_not_seen_is_not_published()
    {
        var id = await Draft();
        await Get<SaveDraft>().Save(An.Actor.Contributor("lao-pdr"), id, 1, An.Content with { Title = "Changed by a colleague since" });

        Assert.Equal(OutcomeKind.Stale, (await Publish(id, version: 1)).Kind);
        Assert.Equal("Changed by a colleague since", (await Publish(id, version: 2)).Value!.Title);
    }

    [Fact]
    public async Task Incomplete_text_is_named_by_field_and_nothing_is_saved()
    {
        var id = await Draft(An.Content with { Title = "Short", Themes = [], IsFull = true, Challenge = "" });

        var outcome = await Publish(id);

        Assert.Equal(
            [new Problem("Title", ProblemRule.TooShort, 10, 5), new Problem("Themes", ProblemRule.TooFew, 1, 0), new Problem("Challenge", ProblemRule.Required)],
            outcome.Problems);
        await using var db = Database.Open();
        Assert.Equal((0, 1, 0), (await db.Revisions.CountAsync(), await db.Drafts.CountAsync(), await db.History.CountAsync(entry => entry.RecordId == id.ToString())));
    }

    [Fact]
    public async Task What_was_left_blank_is_not_published()
    {
        var id = await Draft(An.Content with { Steps = [new Step(), new Step("Plan the round", "Ask the district offices."), new Step()], Places = ["", "Savannakhet"] });

        await Publish(id);

        await using var db = Database.Open();
        var content = (await db.Practices.SingleAsync()).Content!;
        Assert.Equal([new Step("Plan the round", "Ask the district offices.")], content.Steps);
        Assert.Equal(["Savannakhet"], content.Places);
    }

    [Fact]
    public async Task Tags_become_the_publishers_and_a_merged_one_its_successor()
    {
        var kept = Tag.From("outreach").Value!;
        var merged = Tag.From("mobile clinics").Value!;
        await Database.Add(kept);
        await using (var db = Database.Open())
        {
            db.Add(merged);
            db.Entry(merged).Property(nameof(Tag.AliasOfId)).CurrentValue = kept.Id;
            await db.SaveChangesAsync();
        }

        var id = await Draft(An.Content with { Tags = ["Mobile  Clinics", "outreach", "Rural", "rural", ""] });
        await Publish(id);
        await Get<EditPublished>().Edit(Lao, id);
        await Publish(id, significance: RevisionSignificance.Typo);

        await using var after = Database.Open();
        var taggings = await after.PracticeTags.Include(tagging => tagging.Tag).OrderBy(tagging => tagging.Tag!.Name).ToListAsync();
        Assert.Equal([("outreach", account.Id), ("rural", account.Id)], taggings.Select(tagging => (tagging.Tag!.Name, tagging.MemberId)));
    }

    private async Task<Guid> Draft(PracticeContent? content = null, string stateId = "lao-pdr")
    {
        var draft = An.Draft(stateId, content);
        await Database.Add(draft);
        return draft.Id;
    }

    private Task<Outcome<PublishedView>> Publish(Guid id, Actor? actor = null, int version = 1, string note = "", RevisionSignificance significance = RevisionSignificance.Major) =>
        Get<PublishPractice>().Publish(actor ?? Lao, id, version, note, significance);

    public sealed class OnSqlite() : PublishPracticeTests(DatabaseProvider.Sqlite);

    public sealed class OnPostgres() : PublishPracticeTests(DatabaseProvider.Postgres);
}
