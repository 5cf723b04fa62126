using FocalPoints.Curation.Classifying;
using FocalPoints.Curation.Featuring;
using FocalPoints.Curation.Review;
using FocalPoints.Data;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Practices.Attachments;
using FocalPoints.Practices.Confirming;
using FocalPoints.Practices.Drafting;
using FocalPoints.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FocalPoints.Tests.Curation;

/// <summary>Coordinators correct where a practice is found, and show it on the front page. By no route do they change a State's words.</summary>
public abstract class StatesWordsTests(DatabaseProvider provider) : DatabaseTests(provider)
{
    private static readonly string[] Classification = [nameof(PracticeContent.Obligations), nameof(PracticeContent.Themes), nameof(PracticeContent.Actions), nameof(PracticeContent.Tags)];

    private Member focalPoint = null!, coordinator = null!;

    private Actor Mexico => An.Actor.Of(coordinator);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        (focalPoint, coordinator) = (An.Account.FocalPoint(), An.Account.Coordinator());
        await Database.Add(focalPoint, coordinator);
    }

    [Fact]
    public async Task Correction_is_a_revision_with_the_same_words()
    {
        var id = await Published(An.Content with { Tags = ["river boats"] });
        var before = await Content(id);

        Assert.Equal("Reason", Assert.Single((await Correct(id, reason: "")).Problems).Field);
        Assert.Equal("Themes", Assert.Single((await Correct(id, themes: [])).Problems).Field);
        Assert.Equal("Themes", Assert.Single((await Correct(id, themes: ["no-such-topic"])).Problems).Field);
        Assert.True((await Correct(id, tags: [])).IsDone);
        Assert.True((await Correct(id, tags: [], revision: 2)).IsDone);

        var after = await Content(id);
        Assert.Equal(["Themes", "Tags"], ContentMerge.Differences(before, after));
        Assert.Equal(["medical-care"], after.Themes);
        await using var db = Database.Open();
        var revision = await db.Revisions.SingleAsync(revision => revision.PracticeId == id && revision.Number == 2);
        Assert.Equal((RevisionSignificance.Typo, (Guid?)coordinator.Id, focalPoint.Id), (revision.Significance, revision.PublishedById, revision.Confirmation!.ById));
        Assert.Contains("It is about hospitals.", revision.Note);
        Assert.Equal((0, 1, 1), (await db.PracticeTags.CountAsync(), await db.Mails.CountAsync(mail => mail.To == focalPoint.Email), await db.History.CountAsync(entry => entry.Verb == Verb.Reclassified)));
    }

    [Fact]
    public async Task Next_revision_does_not_undo_it()
    {
        var id = await Published();
        await Get<EditPublished>().Edit(An.Actor.Of(focalPoint), id);

        await Correct(id);

        await using var db = Database.Open();
        var draft = await db.Drafts.SingleAsync();
        Assert.Equal(["medical-care"], draft.Content.Themes);
        Assert.Equal((2, focalPoint.DisplayName), (draft.Version, draft.SavedByName));
        Assert.Empty(ContentMerge.Differences(draft.Content, await Content(id)));
    }

    [Fact]
    public async Task Correction_of_what_changed_meanwhile_is_refused()
    {
        var id = await Published();
        await Get<EditPublished>().Edit(An.Actor.Of(focalPoint), id);
        await Get<PublishPractice>().Publish(An.Actor.Of(focalPoint), id, 1, "", RevisionSignificance.Typo);

        Assert.Equal(OutcomeKind.Stale, (await Correct(id)).Kind);
    }

    [Fact]
    public async Task No_command_of_a_coordinator_changes_a_word_of_a_state()
    {
        var id = await Published();
        await Get<EditPublished>().Edit(An.Actor.Of(focalPoint), id);
        var own = An.Draft();
        await Database.Add(own);
        var words = await Words();

        foreach (var draft in new[] { id, own.Id })
        {
            await Get<SaveDraft>().Save(Mexico, draft, 1, An.Content with { Summary = "What a coordinator would rather read here, in sixty characters or more than that." });
            await Get<EditPublished>().Edit(Mexico, draft);
            await Get<PublishPractice>().Publish(Mexico, draft, 1, "My words", RevisionSignificance.Major);
            await Get<ConfirmDraft>().Confirm(Mexico, draft, 1, "My words", RevisionSignificance.Major, "https://exchange.example/");
            await Get<SubmitDraft>().Submit(Mexico, draft, 1, "https://exchange.example/");
            await Get<DeclineDraft>().Decline(Mexico, draft, 1, "No.", "https://exchange.example/");
            await Get<PrepareForState>().Prepare(Mexico, draft, "lao-pdr", "en", PreparationSource.Call, "Telephone call");
            await Get<WithdrawPractice>().Withdraw(Mexico, draft, "No.", null);
            await Get<AttachFile>().Attach(Mexico, draft, new IncomingFile(Guid.NewGuid(), "plan.pdf", "application/pdf", new MemoryStream(AFile.Pdf)));
            await Get<RequestChanges>().Request(Mexico, draft, "revision-1", "Which year is it?", "https://exchange.example/");
            await Get<CommentOnReview>().Comment(Mexico, draft, Guid.NewGuid(), "Summary", "Which year is it?");
            await Get<CorrectClassification>().Correct(Mexico, draft, new ClassificationInput(["ccm-art-5-1"], ["medical-care"], [], [], "It is about hospitals.", 1));
            await Get<ApproveReview>().Approve(Mexico, draft, "revision-2");
            await Get<FeaturePractice>().Set(Mexico, draft, true);
        }

        Assert.Equal(words, await Words());
    }

    [Fact]
    public async Task Front_page_shows_the_latest_that_were_chosen_to_who_may_read_them()
    {
        var ids = new List<Guid>();
        for (var count = 0; count < 4; count++)
        {
            ids.Add(await Published(An.Content with { Visibility = count == 3 ? Visibility.FocalPoints : Visibility.Public }));
            Clock.Advance(TimeSpan.FromHours(1));
            Assert.True((await Get<FeaturePractice>().Set(Mexico, ids[^1], true)).IsDone);
            Assert.True((await Get<FeaturePractice>().Set(Mexico, ids[^1], true)).IsDone);
        }

        Assert.Equal([ids[3], ids[2], ids[1]], await Featured(Mexico));
        Assert.Equal([ids[2], ids[1], ids[0]], await Featured(Actor.Visitor));
        await Get<WithdrawPractice>().Withdraw(An.Actor.Of(focalPoint), ids[2], "The programme ended.", null);
        Assert.Equal([ids[1], ids[0]], await Featured(Actor.Visitor));
        Assert.Equal(OutcomeKind.Stale, (await Get<FeaturePractice>().Set(Mexico, (await Withdrawn()).Id, true)).Kind);
        Assert.True((await Get<FeaturePractice>().Set(Mexico, ids[1], false)).IsDone);
        Assert.Equal([ids[0]], await Featured(Actor.Visitor));
    }

    private async Task<IEnumerable<Guid>> Featured(Actor actor) => (await Get<ListFeatured>().List(actor)).Select(card => card.Id);

    private Task<Outcome> Correct(Guid id, IReadOnlyList<string>? themes = null, IReadOnlyList<string>? tags = null, string reason = "It is about hospitals.", int revision = 1) =>
        Get<CorrectClassification>().Correct(Mexico, id, new ClassificationInput(["ccm-art-5-1"], themes ?? ["medical-care"], [], tags ?? ["river boats"], reason, revision));

    private async Task<Practice> Withdrawn()
    {
        var practice = An.WithdrawnPractice();
        await Database.Add(practice);
        return practice;
    }

    private async Task<PracticeContent> Content(Guid id)
    {
        await using var db = Database.Open();
        return (await db.Practices.SingleAsync(practice => practice.Id == id)).Content!;
    }

    // Every text that is public or about to be, but for where it is found.
    private async Task<IReadOnlyList<string>> Words()
    {
        await using var db = Database.Open();
        var live = await db.Practices.Where(practice => practice.Content != null).OrderBy(practice => practice.Id).Select(practice => practice.Content!).ToListAsync();
        var drafts = await db.Drafts.OrderBy(draft => draft.PracticeId).Select(draft => draft.Content).ToListAsync();
        return [.. live.Concat(drafts).SelectMany(ContentTexts.Of).Where(text => !Classification.Contains(text.Field.Split('[')[0])).Select(text => $"{text.Field}: {text.Text}")];
    }

    private async Task<Guid> Published(PracticeContent? content = null)
    {
        var draft = An.Draft(content: content);
        await Database.Add(draft);
        Assert.True((await Get<PublishPractice>().Publish(An.Actor.Of(focalPoint), draft.Id, 1, "", RevisionSignificance.Major)).IsDone);
        return draft.Id;
    }

    public sealed class OnSqlite() : StatesWordsTests(DatabaseProvider.Sqlite);

    public sealed class OnPostgres() : StatesWordsTests(DatabaseProvider.Postgres);
}
