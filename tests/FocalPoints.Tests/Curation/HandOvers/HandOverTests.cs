using FocalPoints.Curation.HandOvers;
using FocalPoints.Curation.Review;
using FocalPoints.Data;
using FocalPoints.Discussion;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices.Drafting;
using FocalPoints.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FocalPoints.Tests.Curation.HandOvers;

/// <summary>A mandate ends, by decision or by its date: what was open goes on with somebody, what was said keeps the name under which it was said.</summary>
public abstract class HandOverTests(DatabaseProvider provider) : DatabaseTests(provider)
{
    private static readonly EndInput Now = new("", "", "");

    private Actor Secretariat { get; } = An.Actor.Secretariat();

    [Fact]
    public async Task Open_work_goes_to_the_successor_and_keeps_the_leavers_name()
    {
        var (leaver, successor, other) = (An.Account.FocalPoint(), An.Account.FocalPoint(), An.Account.FocalPoint());
        var (theirs, others) = (An.Draft(by: An.Actor.Of(leaver)), An.Draft(by: An.Actor.Of(other)));
        await Database.Add(leaver, successor, other, theirs, others);

        Assert.True((await End(leaver, new EndInput("", successor.Id.ToString(), " Call the ministry. "))).IsDone);

        await using var db = Database.Open();
        var moved = await db.Drafts.AsNoTracking().SingleAsync(draft => draft.PracticeId == theirs.Id);
        Assert.Equal((successor.Id, leaver.DisplayName, theirs.Draft!.Version), (moved.SavedById, moved.SavedByName, moved.Version));
        Assert.Equal(other.Id, (await db.Drafts.SingleAsync(draft => draft.PracticeId == others.Id)).SavedById);
        Assert.Equal([leaver.Email!, successor.Email!], await db.Mails.OrderBy(mail => mail.To == successor.Email).Select(mail => mail.To).ToListAsync());
        Assert.Equal([Verb.MandateEnded, Verb.HandedOver], await db.History.Where(entry => entry.RecordType == nameof(Mandate)).OrderBy(entry => entry.Id).Select(entry => entry.Verb).ToListAsync());
        var brief = (await Get<ReadBrief>().Read(An.Actor.Of(successor), leaver.Mandates[0].Id))!;
        Assert.Equal((successor.DisplayName, "Call the ministry.", 1, true), (brief.SuccessorName, brief.Note, brief.Drafts, brief.HasEnded));
        Assert.Equal(2, brief.Office.Drafts.Total);
    }

    [Fact]
    public async Task Without_a_successor_it_is_the_offices_and_who_remains_is_told()
    {
        var (leaver, remaining) = (An.Account.FocalPoint(), An.Account.FocalPoint());
        var draft = An.Draft(by: An.Actor.Of(leaver));
        await Database.Add(leaver, remaining, An.Account.Contributor(), An.Account.FocalPoint("chad"), draft);

        Assert.True((await End(leaver, Now)).IsDone);

        await using var db = Database.Open();
        Assert.Null((await db.Drafts.SingleAsync()).SavedById);
        Assert.Equal(new[] { leaver.Email, remaining.Email }.Order(), await db.Mails.Select(mail => mail.To).OrderBy(to => to).ToListAsync());
        Assert.True((await Get<SaveDraft>().Save(An.Actor.Of(remaining), draft.Id, draft.Draft!.Version, draft.Draft.Content with { Title = "A better name for it" })).IsDone);
    }

    [Fact]
    public async Task Reviews_of_a_coordinator_go_to_the_next_one()
    {
        var (leaver, next) = (An.Account.Coordinator(), An.Account.Coordinator("spain"));
        var practice = An.Practice();
        var review = new PracticeReview { PracticeId = practice.Id };
        review.Take(An.Actor.Of(leaver), An.Morning.UtcDateTime);
        await Database.Add(leaver, next, practice, review);
        Assert.Equal(1, (await Get<ReadEnding>().Read(Secretariat, leaver.Id, leaver.Mandates[0].Id))!.Reviews);

        Assert.True((await End(leaver, new EndInput(null, next.Id.ToString(), null))).IsDone);

        await using var db = Database.Open();
        var moved = await db.Reviews.SingleAsync();
        Assert.Equal((next.Id, next.DisplayName, review.Version), (moved.TakenById, moved.TakenByName, moved.Version));
    }

    [Fact]
    public async Task Last_day_ahead_moves_nothing_before_and_everything_after_it()
    {
        var (leaver, successor) = (An.Account.FocalPoint(), An.Account.Contributor());
        await Database.Add(leaver, successor, An.Draft(by: An.Actor.Of(leaver)));
        var day = DateOnly.FromDateTime(An.Morning.UtcDateTime).AddDays(3);

        Assert.True((await End(leaver, new EndInput(day.ToString("yyyy-MM-dd"), successor.Id.ToString(), ""))).IsDone);
        Assert.Equal(0, await Move());
        Assert.True((await Get<ReadActor>().Read(leaver.Id, leaver.SecurityStamp!))!.SpeaksFor("lao-pdr"));
        Assert.Equal(leaver.Id, await SavedBy());
        Assert.False((await Get<ReadBrief>().Read(Secretariat, leaver.Mandates[0].Id))!.HasEnded);

        Clock.SetUtcNow(new DateTimeOffset(day.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero));
        Assert.False((await Get<ReadActor>().Read(leaver.Id, leaver.SecurityStamp!))!.SpeaksFor("lao-pdr"));
        Assert.Equal(1, await Move());
        Assert.Equal(0, await Move());
        Assert.Equal(successor.Id, await SavedBy());
    }

    [Fact]
    public async Task Term_that_ended_by_its_date_is_moved_once_by_however_many_nodes()
    {
        var (leaver, remaining) = (An.Account.Coordinator(), An.Account.Coordinator("spain"));
        leaver.Mandates[0].End(An.Morning.AddMinutes(-1).UtcDateTime);
        await Database.Add(leaver, remaining);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(Move)));

        await using var db = Database.Open();
        Assert.Equal((1, 1), (await db.HandOvers.CountAsync(), await db.History.CountAsync(entry => entry.Verb == Verb.HandedOver)));
        Assert.Equal(remaining.Email, (await db.Mails.SingleAsync()).To);
    }

    [Fact]
    public async Task Who_goes_on_by_another_mandate_keeps_the_work()
    {
        var leaver = An.Account.FocalPoint();
        leaver.Mandates.Add(new Mandate { MemberId = leaver.Id, Role = MandateRole.Contributor, StateId = "lao-pdr", From = An.Morning.AddDays(-1).UtcDateTime });
        await Database.Add(leaver, An.Account.FocalPoint(), An.Draft(by: An.Actor.Of(leaver)));
        var mandate = leaver.Mandates.Single(mandate => mandate.Role == MandateRole.FocalPoint);

        Assert.True((await Get<EndMandate>().End(Secretariat, leaver.Id, mandate.Id, Now, Address)).IsDone);

        Assert.Equal(leaver.Id, await SavedBy());
    }

    [Fact]
    public async Task Questions_are_those_of_others_that_the_State_has_not_answered()
    {
        var (leaver, member) = (An.Account.FocalPoint(), An.Account.Member());
        var practice = An.Practice();
        Comment Said(Guid author, string? state, Guid? parent = null) =>
            new() { Id = Guid.NewGuid(), PracticeId = practice.Id, ParentId = parent, AuthorId = author, AuthorStateId = state, Text = "How often?", At = An.Morning.UtcDateTime };
        var (open, answered) = (Said(member.Id, null), Said(member.Id, null));
        await Database.Add(leaver, member, practice, open, answered, Said(leaver.Id, "lao-pdr"));
        await Database.Add(Said(leaver.Id, "lao-pdr", answered.Id), Said(member.Id, null, open.Id));

        var ending = (await Get<ReadEnding>().Read(Secretariat, leaver.Id, leaver.Mandates[0].Id))!;

        Assert.Equal((open.Id, member.DisplayName), (Assert.Single(ending.Office.Questions.Items).CommentId, ending.Office.Questions.Items[0].By));
        Assert.Equal(1, ending.Office.Published.Total);
    }

    [Theory]
    [InlineData("2020-01-01", "", "", "LastDay")]
    [InlineData("tomorrow", "", "", "LastDay")]
    [InlineData("2099-01-01", "", "", "LastDay")]
    [InlineData("", "nobody", "", "Successor")]
    [InlineData("", "0b6f7e0a-2f8d-4d3f-9f0c-0f1f0d4f7a11", "", "Successor")]
    public async Task Bad_input_changes_nothing(string lastDay, string successor, string note, string field)
    {
        var leaver = An.Account.FocalPoint();
        leaver.Mandates[0].End(An.Morning.AddMonths(5).UtcDateTime);
        await Database.Add(leaver);

        var outcome = await End(leaver, new EndInput(lastDay, successor, note));

        Assert.Equal(field, Assert.Single(outcome.Problems).Field);
        await using var db = Database.Open();
        Assert.False(await db.HandOvers.AnyAsync() || await db.History.AnyAsync(entry => entry.Verb == Verb.MandateEnded));
        Assert.Equal(ProblemRule.TooLong, Assert.Single((await End(leaver, new EndInput("", "", new string('a', HandOver.NoteMaxLength + 1)))).Problems).Rule);
    }

    [Fact]
    public async Task Sent_many_times_at_once_ends_once()
    {
        var leaver = An.Account.FocalPoint();
        await Database.Add(leaver, An.Account.FocalPoint());

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => End(leaver, Now))));

        Assert.All(outcomes, outcome => Assert.True(outcome.IsDone));
        await using var db = Database.Open();
        Assert.Equal((1, 2), (await db.History.CountAsync(entry => entry.Verb == Verb.MandateEnded), await db.Mails.CountAsync()));
    }

    [Fact]
    public async Task Coordinators_end_neither_each_other_nor_the_secretariat()
    {
        var (coordinator, secretariat, focalPoint) = (An.Account.Coordinator(), An.Account.Secretariat(), An.Account.FocalPoint());
        await Database.Add(coordinator, secretariat, focalPoint);
        var actor = An.Actor.Coordinator("spain");

        Assert.Equal(OutcomeKind.Denied, (await End(coordinator, Now, actor)).Kind);
        Assert.Equal(OutcomeKind.Denied, (await End(secretariat, Now, actor)).Kind);
        Assert.Equal(OutcomeKind.Denied, (await End(secretariat, Now, An.Actor.Of(secretariat))).Kind);
        Assert.True((await End(focalPoint, Now, actor)).IsDone);
        Assert.Equal(OutcomeKind.Missing, (await Get<EndMandate>().End(Secretariat, focalPoint.Id, coordinator.Mandates[0].Id, Now, Address)).Kind);
    }

    [Fact]
    public async Task Brief_is_read_by_those_who_look_after_people_and_the_States_focal_points()
    {
        var leaver = An.Account.FocalPoint();
        await Database.Add(leaver);
        var id = leaver.Mandates[0].Id;
        Assert.Null(await Get<ReadBrief>().Read(Secretariat, id));
        await End(leaver, Now);

        foreach (var actor in new[] { An.Actor.Coordinator(), Secretariat, An.Actor.FocalPoint() })
            Assert.NotNull(await Get<ReadBrief>().Read(actor, id));
        foreach (var actor in new[] { An.Actor.Visitor, An.Actor.Member(), An.Actor.Contributor(), An.Actor.FocalPoint("chad"), An.Actor.Former() })
            Assert.Null(await Get<ReadBrief>().Read(actor, id));
        Assert.Equal(id, Assert.Single(await Get<ListBriefs>().List(An.Actor.FocalPoint(), "lao-pdr")).MandateId);
        Assert.Empty(await Get<ListBriefs>().List(An.Actor.FocalPoint("chad"), "lao-pdr"));
        Clock.SetUtcNow(An.Morning.AddMonths(ListBriefs.MonthsShown));
        Assert.Empty(await Get<ListBriefs>().List(An.Actor.FocalPoint(), "lao-pdr"));
    }

    [Fact]
    public async Task End_that_comes_near_is_told_once_to_its_holder_and_the_coordinators()
    {
        var (holder, coordinator) = (An.Account.FocalPoint(), An.Account.Coordinator());
        holder.Mandates[0].End(An.Morning.AddDays(NoticeEnds.DaysAhead + 1).UtcDateTime);
        await Database.Add(holder, coordinator);

        Assert.Equal(0, await Notice());
        Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, (await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(Notice)))).Sum());

        await using var db = Database.Open();
        Assert.Equal(new[] { holder.Email, coordinator.Email }.Order(), await db.Mails.Select(mail => mail.To).OrderBy(to => to).ToListAsync());
    }

    private Task<Outcome> End(Member leaver, EndInput input, Actor? actor = null) => Get<EndMandate>().End(actor ?? Secretariat, leaver.Id, leaver.Mandates[0].Id, input, Address);

    private Task<int> Move() => Get<MoveWork>().Run(Address);

    private Task<int> Notice() => Get<NoticeEnds>().Run((member, mandate) => $"https://exchange.example/{member}/{mandate}");

    private static string Address(Guid mandate) => $"https://exchange.example/{mandate}";

    private async Task<Guid?> SavedBy()
    {
        await using var db = Database.Open();
        return (await db.Drafts.SingleAsync()).SavedById;
    }

    public sealed class OnSqlite() : HandOverTests(DatabaseProvider.Sqlite);

    public sealed class OnPostgres() : HandOverTests(DatabaseProvider.Postgres);
}
