using FocalPoints.Curation.Moderation;
using FocalPoints.Curation.Redaction;
using FocalPoints.Curation.Review;
using FocalPoints.Data;
using FocalPoints.Discussion;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Practices.Adopting;
using FocalPoints.Practices.Redaction;
using FocalPoints.Search;
using FocalPoints.Tags;
using FocalPoints.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FocalPoints.Tests.Curation.Redaction;

/// <summary>Personal data goes from everything that is kept of a practice, once, for a reason, and is found nowhere any more.</summary>
public abstract class RedactPassageTests(DatabaseProvider provider) : DatabaseTests(provider)
{
    private const string Name = "Bounmy Sisavath";

    [Fact]
    public async Task Passage_is_replaced_in_every_revision_the_draft_and_every_translation()
    {
        var practice = await Add();
        Assert.NotEmpty((await Find(Name)).Items);
        var found = (await Get<FindPassage>().Find(An.Actor.Secretariat(), practice.Number!, Name)).Value!;
        Assert.Equal((6, 1, 1), (found.Published, found.InDraft, found.InHistory));

        Assert.True((await Redact(practice, found.Total)).IsDone);

        await using var db = Database.Open();
        var stored = await db.Practices.Include(row => row.Draft).Include(row => row.Revisions).SingleAsync();
        var kept = System.Text.Json.JsonSerializer.Serialize(new { stored, translations = await db.Translations.ToListAsync() });
        Assert.DoesNotContain("Sisavath", kept, StringComparison.OrdinalIgnoreCase);
        Assert.Equal($"{Passage.Mark} was fitted with a new limb at home", stored.Title);
        Assert.Equal($"We asked {Passage.Mark}.", stored.Revisions.Single(revision => revision.Number == 1).Content.Challenge);
        Assert.Equal(2, stored.Draft!.Version);
        Assert.Empty(stored.Content!.Tags);
        Assert.False(await db.PracticeTags.AnyAsync());
        var entry = Assert.Single(await db.History.Where(entry => entry.Verb == Verb.Redacted).ToListAsync());
        Assert.Equal((practice.Id.ToString(), "A survivor asked for it."), (entry.RecordId, entry.Note));

        // The search index has followed before anybody asks.
        Assert.Empty((await Find(Name)).Items);
        Assert.Single((await Find("limb")).Items);
    }

    [Fact]
    public async Task What_other_States_adapted_is_redacted_too_shown_or_not()
    {
        var practice = An.Practice();
        await Database.Add(practice);
        foreach (var state in (string[])["chad", "lebanon"])
            await Get<AdoptPractice>().Adopt(An.Actor.FocalPoint(state), practice.Id, state, 0, new AdoptionInput(1, $"The round of {Name}.", "The lorry.", "", $"{Name} walks.", "2025", "en"), "https://exchange.example/");
        await Get<WithdrawAdoption>().Withdraw(An.Actor.FocalPoint("chad"), practice.Id, "chad", 1);

        var found = (await Get<FindPassage>().Find(An.Actor.Secretariat(), practice.Number!, Name)).Value!;
        Assert.Equal((2, 2), (found.Published, found.InHidden));
        Assert.Equal(["AdoptionKept", "AdoptionOutcome"], found.Places.Select(place => place.Field));
        Assert.True((await Redact(practice, found.Total)).IsDone);

        await using var db = Database.Open();
        Assert.All(await db.Adoptions.ToListAsync(), adoption => Assert.Equal(($"The round of {Passage.Mark}.", $"{Passage.Mark} walks."), (adoption.Kept, adoption.Outcome)));
        // A form that still holds the words is out of date.
        Assert.Equal(OutcomeKind.Stale, (await Get<AdoptPractice>().Adopt(An.Actor.FocalPoint("lebanon"), practice.Id, "lebanon", 1,
            new AdoptionInput(1, $"The round of {Name}.", "The lorry.", "", "", "2025", "en"), "https://exchange.example/")).Kind);
    }

    [Fact]
    public async Task Sent_twice_or_changed_meanwhile_nothing_is_replaced_that_was_not_looked_at()
    {
        var practice = await Add();

        Assert.Equal(OutcomeKind.Stale, (await Redact(practice, 3)).Kind);
        Assert.Equal(OutcomeKind.Stale, (await Redact(practice, 0)).Kind);
        Assert.True((await Redact(practice, 7)).IsDone);
        Assert.Equal(OutcomeKind.Stale, (await Redact(practice, 7)).Kind);

        await using var db = Database.Open();
        Assert.Equal(1, await db.History.CountAsync(entry => entry.Verb == Verb.Redacted));
    }

    [Fact]
    public async Task Only_the_secretariat_redacts()
    {
        var practice = await Add();

        foreach (var actor in new[] { An.Actor.Visitor, An.Actor.Member(), An.Actor.FocalPoint(), An.Actor.Contributor(), An.Actor.Coordinator(), An.Actor.Former() })
        {
            Assert.Equal(OutcomeKind.Denied, (await Get<RedactPassage>().Redact(actor, practice.Number!, Name, "Because", 7)).Kind);
            Assert.Equal(OutcomeKind.Denied, (await Get<FindPassage>().Find(actor, practice.Number!, Name)).Kind);
            Assert.Null(await Get<ReadRedactable>().Read(actor, practice.Number!, null));
        }

        Assert.Equal(OutcomeKind.Missing, (await Get<RedactPassage>().Redact(An.Actor.Secretariat(), "FP-LAO-2026-9999", Name, "Because", 7)).Kind);
        Assert.Null(await Get<ReadRedactable>().Read(An.Actor.Secretariat(), practice.Number!, 9));
    }

    [Theory]
    [InlineData("", "Because", "Passage", ProblemRule.Required)]
    [InlineData("S", "Because", "Passage", ProblemRule.TooShort)]
    [InlineData("redacted", "Because", "Passage", ProblemRule.Unknown)]
    [InlineData(Name, " ", "Reason", ProblemRule.Required)]
    [InlineData(Name, "It names BOUNMY SISAVATH.", "Reason", ProblemRule.Taken)]
    public async Task Bad_input_is_told_at_its_field(string passage, string reason, string field, ProblemRule rule)
    {
        var practice = await Add();

        var outcome = await Get<RedactPassage>().Redact(An.Actor.Secretariat(), practice.Number!, passage, reason, 7);

        Assert.Equal((field, rule), (Assert.Single(outcome.Problems).Field, outcome.Problems[0].Rule));
    }

    [Fact]
    public async Task Reason_of_a_withdrawal_is_cleared_too()
    {
        var practice = An.WithdrawnPractice(reason: $"{Name} objected.");
        await Database.Add(practice);

        Assert.True((await Redact(practice, 1)).IsDone);

        await using var db = Database.Open();
        Assert.Equal($"{Passage.Mark} objected.", (await db.Practices.SingleAsync()).WithdrawalReason);
    }

    [Fact]
    public async Task Passage_goes_from_comments_and_from_the_conversation_with_coordinators()
    {
        var practice = An.Practice("lao-pdr");
        var other = An.Practice("chad");
        await Database.Add(practice, other);
        var shown = Say(practice, $"Thank you, {Name}.");
        var removed = Say(practice, $"I know {Name}: {Name} is my aunt.");
        removed.Moderate(hide: false, takeDown: true, restore: false, An.Morning.UtcDateTime);
        var hidden = Say(practice, $"So is {Name.ToLowerInvariant()}.");
        hidden.Moderate(hide: true, takeDown: false, restore: false, An.Morning.UtcDateTime);
        var elsewhere = Say(other, $"{Name}, of another practice.");
        var review = new PracticeReview { PracticeId = practice.Id };
        review.Request($"Why is {Name} named?", An.Actor.Coordinator(), 1, An.Morning.UtcDateTime);
        review.Comments.Add(new ReviewComment { PracticeId = practice.Id, Text = $"{Name} agreed.", MemberId = Guid.NewGuid(), At = An.Morning.UtcDateTime });
        await Database.Add(shown, removed, hidden, elsewhere, review,
            HistoryEntry.Of(Actor.System, Verb.Hid, nameof(Comment), hidden.Id, An.Morning.UtcDateTime, $"It names {Name}."));

        var found = (await Get<FindPassage>().Find(An.Actor.Secretariat(), practice.Number!, Name)).Value!;
        Assert.Equal((1, 0, 3, 2, 1), (found.Published, found.InDraft, found.InHidden, found.InReview, found.InHistory));
        Assert.Equal(new PassagePlace(null, null, "Comment", "Thank you, ", ".", shown.At), Assert.Single(found.Places));
        Assert.Equal(OutcomeKind.Stale, (await Redact(practice, 1)).Kind);
        Assert.True((await Redact(practice, 6)).IsDone);

        await using var db = Database.Open();
        var texts = await db.Comments.Where(comment => comment.PracticeId == practice.Id).Select(comment => comment.Text).ToListAsync();
        Assert.Equal([$"I know {Passage.Mark}: {Passage.Mark} is my aunt.", $"So is {Passage.Mark}.", $"Thank you, {Passage.Mark}."], texts.Order(StringComparer.Ordinal));
        var kept = await db.Reviews.Include(row => row.Comments).SingleAsync();
        Assert.Equal(($"Why is {Passage.Mark} named?", $"{Passage.Mark} agreed.", 2), (kept.Reason, kept.Comments.Single().Text, kept.Version));
        Assert.Equal($"{Name}, of another practice.", (await db.Comments.SingleAsync(comment => comment.Id == elsewhere.Id)).Text);
        var entry = Assert.Single(await db.History.Where(entry => entry.Verb == Verb.Redacted).ToListAsync());
        Assert.Equal((nameof(Practice), practice.Id.ToString(), "A survivor asked for it."), (entry.RecordType, entry.RecordId, entry.Note));
    }

    [Fact]
    public async Task Reports_and_the_reason_why_it_is_hidden_are_cleared_too()
    {
        var (practice, reader) = (An.Practice(), An.Account.Member());
        await Database.Add(practice, reader);
        var report = new Report { Id = Guid.NewGuid(), PracticeId = practice.Id, ReporterId = reader.Id, Reason = $"It names {Name}.", At = An.Morning.UtcDateTime };
        await Database.Add(report);
        Assert.True((await Get<DecideReport>().Decide(An.Actor.Coordinator(), report.Id, Decision.Hide, $"{Name} did not agree.", path => path)).IsDone);

        Assert.Equal(3, (await Get<FindPassage>().Find(An.Actor.Secretariat(), practice.Number!, Name)).Value!.InReview);
        Assert.True((await Redact(practice, 3)).IsDone);

        await using var db = Database.Open();
        var kept = await db.Reports.SingleAsync();
        Assert.Equal(($"It names {Passage.Mark}.", $"{Passage.Mark} did not agree.", $"{Passage.Mark} did not agree."),
            (kept.Reason, kept.DecisionNote, await db.Practices.Select(row => row.HiddenReason).SingleAsync()));
    }

    [Fact]
    public async Task Edit_that_was_open_does_not_bring_it_back()
    {
        var practice = An.Practice();
        var author = An.Actor.Member();
        await Database.Add(practice);
        var comment = (await Get<PostComment>().Post(author, practice.Id, new CommentInput(Guid.NewGuid(), null, $"Thank you, {Name}.", "en"))).Value;

        Assert.True((await Redact(practice, 1)).IsDone);

        foreach (var text in new[] { $"Many thanks, {Name}.", $"Thank you, {Passage.Mark}." })
            Assert.Equal(OutcomeKind.Stale, (await Get<EditComment>().Edit(author, practice.Id, comment, text)).Kind);
        Assert.Null((await Get<ReadComment>().Read(author, practice.Id, comment))!.Comment.EditableUntil);
        await using var db = Database.Open();
        Assert.Equal($"Thank you, {Passage.Mark}.", (await db.Comments.SingleAsync()).Text);
        Assert.True((await Get<RemoveComment>().Remove(author, practice.Id, comment)).IsDone);
    }

    [Fact]
    public async Task Edits_at_the_same_moment_either_come_first_or_are_refused()
    {
        var practice = An.Practice();
        var author = An.Actor.Member();
        await Database.Add(practice);
        var comment = (await Get<PostComment>().Post(author, practice.Id, new CommentInput(Guid.NewGuid(), null, $"Thank you, {Name}.", "en"))).Value;

        var edits = Enumerable.Range(0, 10).Select(turn => Task.Run(() => Get<EditComment>().Edit(author, practice.Id, comment, $"Thank you, {Name}, {turn} times.")));
        var redaction = Task.Run(() => Redact(practice, 1));
        await Task.WhenAll([.. edits, redaction]);

        Assert.True((await redaction).IsDone);
        await using var db = Database.Open();
        Assert.DoesNotContain(Name, (await db.Comments.SingleAsync()).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ali", "Ali said: alignment of ALI, not Aline.", 2)]
    [InlineData("محمد", "قال محمد ومحمد", 2)]
    [InlineData("ສົມ", "ທ່ານສົມເວົ້າ", 1)]
    [InlineData("Jose", "Jose\u0301 and Jose", 1)]
    [InlineData("a a", "a a a a", 2)]
    public void Passage_is_found_as_whole_words_where_words_can_be_told(string passage, string text, int places) =>
        Assert.Equal(places, Passage.From(passage).Value!.PlacesIn(text).Count);

    private Task<Outcome> Redact(Practice practice, int places) => Get<RedactPassage>().Redact(An.Actor.Secretariat(), practice.Number!, Name, "A survivor asked for it.", places);

    private static Comment Say(Practice practice, string text) => new() { Id = Guid.NewGuid(), PracticeId = practice.Id, Text = text, AuthorRole = MandateRole.Member, At = An.Morning.UtcDateTime };

    private async Task<Paged<PracticeCard>> Find(string words) => (await Get<SearchPractices>().Search(new SearchInput { Text = words }, Actor.Visitor)).Page;

    // Two revisions that name her, the second in title, note and tag; a draft and a translation that do.
    private async Task<Practice> Add()
    {
        var first = An.Content with { Challenge = $"We asked {Name}." };
        var practice = An.Practice("lao-pdr", first);
        var second = first with { Title = $"{Name} was fitted with a new limb at home", Tags = ["bounmy sisavath"] };
        practice.Publish(second, Actor.System, An.Morning.AddDays(-2).UtcDateTime, "", $"{Name} agreed.", RevisionSignificance.Minor);
        practice.Draft = new Draft { PracticeId = practice.Id, BasedOnRevision = 2 };
        practice.Draft.Save(An.Content with { Advice = $"Ask {Name.ToUpperInvariant()} first." }, An.Actor.FocalPoint(), An.Morning.UtcDateTime);
        var member = An.Account.FocalPoint();
        var tag = Tag.From("bounmy sisavath").Value!;
        await Database.Add(practice, member, tag);
        await Database.Add(
            new PracticeTag { PracticeId = practice.Id, TagId = tag.Id, MemberId = member.Id, At = An.Morning.UtcDateTime },
            new Translation { PracticeId = practice.Id, Language = "fr", RevisionNumber = 1, Content = new PracticeContent { Language = "fr", Results = $"{Name} marche." } },
            HistoryEntry.Of(Actor.System, Verb.Revised, nameof(Practice), practice.Id, An.Morning.UtcDateTime, $"{Name} agreed."));
        return practice;
    }

    public sealed class OnSqlite() : RedactPassageTests(DatabaseProvider.Sqlite);

    public sealed class OnPostgres() : RedactPassageTests(DatabaseProvider.Postgres);
}
