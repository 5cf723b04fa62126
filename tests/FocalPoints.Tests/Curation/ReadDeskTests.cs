using FocalPoints.Curation.Desk;
using FocalPoints.Curation.FocalPointPosts;
using FocalPoints.Curation.Moderation;
using FocalPoints.Curation.Review;
using FocalPoints.Data;
using FocalPoints.Members;
using FocalPoints.Members.People;
using FocalPoints.Members.Requests;
using FocalPoints.Practices;
using FocalPoints.Practices.Confirming;
using FocalPoints.Testing;
using Xunit;

namespace FocalPoints.Tests.Curation;

/// <summary>What waits for coordinators and the secretariat, counted in one place.</summary>
public abstract class ReadDeskTests(DatabaseProvider provider) : DatabaseTests(provider)
{
    private Member focalPoint = null!, coordinator = null!, secretary = null!, reader = null!;

    private Actor Mexico => An.Actor.Of(coordinator);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        (focalPoint, coordinator, secretary, reader) = (An.Account.FocalPoint(), An.Account.Coordinator(), An.Account.Secretariat(), An.Account.Member());
        await Database.Add(focalPoint, coordinator, secretary, reader);

        // No post is vacant, unless a test says so.
        var affected = (await Get<ReadVocabulary>().Read()).AffectedStates(DateOnly.FromDateTime(An.Morning.UtcDateTime)).Where(state => state.Id != "lao-pdr");
        await Database.Add(affected.Select(state => (object)An.Account.FocalPoint(state.Id)).ToArray());
    }

    [Fact]
    public async Task Vacant_post_is_a_line_that_agrees_with_its_list()
    {
        await Get<PauseMember>().Set(An.Actor.Secretariat(), focalPoint.Id, isPaused: true);

        Assert.Equal(new DeskLine(DeskMatter.Vacancies, 1), Assert.Single((await Get<ReadDesk>().Read(Mexico))!.Lines));
        Assert.Equal("lao-pdr", (await Get<ListPosts>().List(Mexico))![0].StateId);
    }

    [Fact]
    public async Task Empty_desk_has_no_line()
    {
        var desk = (await Get<ReadDesk>().Read(Mexico))!;

        Assert.Empty(desk.Lines);
        Assert.Empty(desk.Ending);
    }

    [Fact]
    public async Task Everybody_else_has_no_desk()
    {
        await Fill();

        foreach (var actor in new[] { An.Actor.Visitor, Actor.System, An.Actor.Member(), An.Actor.Contributor(), An.Actor.FocalPoint(), An.Actor.Former() })
            Assert.Null(await Get<ReadDesk>().Read(actor));
    }

    [Fact]
    public async Task Each_line_counts_what_waits_and_nothing_that_is_done()
    {
        await Fill();

        Assert.Equal(
        [
            (DeskMatter.Reviews, 3), (DeskMatter.OwnReviews, 1), (DeskMatter.Reports, 2), (DeskMatter.Requests, 1), (DeskMatter.Declined, 1), (DeskMatter.Begun, 1),
            (DeskMatter.WithStates, 1), (DeskMatter.WithFocalPoints, 1),
        ], (await Get<ReadDesk>().Read(Mexico))!.Lines.Select(line => (line.Matter, line.Count)));
    }

    [Fact]
    public async Task Secretariat_has_the_same_lines_but_the_reviews()
    {
        await Fill();

        Assert.Equal([DeskMatter.Reports, DeskMatter.Requests, DeskMatter.Declined, DeskMatter.Begun, DeskMatter.WithFocalPoints],
            (await Get<ReadDesk>().Read(An.Actor.Of(secretary)))!.Lines.Select(line => line.Matter));
    }

    [Fact]
    public async Task Counts_agree_with_the_lists_behind_them()
    {
        await Fill();

        var counts = (await Get<ReadDesk>().Read(Mexico))!.Lines.ToDictionary(line => line.Matter, line => line.Count);

        var reviews = (await Get<ListReviews>().List(Mexico, ReviewShelf.Waiting, null, null, 1))!.Counts;
        Assert.Equal((reviews[ReviewShelf.Waiting], reviews[ReviewShelf.Mine], reviews[ReviewShelf.WithStates]), (counts[DeskMatter.Reviews], counts[DeskMatter.OwnReviews], counts[DeskMatter.WithStates]));
        Assert.Equal((await Get<ListReports>().List(Mexico, isDecided: false, 1))!.Total, counts[DeskMatter.Reports]);
        Assert.Equal(await Get<CountRequests>().Count(Mexico), counts[DeskMatter.Requests]);
        var prepared = (await Get<ListPrepared>().List(Mexico, 1))!.Items.Where(item => !item.IsTakenOver).ToLookup(item => item.Stage);
        Assert.Equal((prepared[DraftStage.Declined].Count(), prepared[DraftStage.Writing].Count(), prepared[DraftStage.WithFocalPoint].Count()),
            (counts[DeskMatter.Declined], counts[DeskMatter.Begun], counts[DeskMatter.WithFocalPoints]));
    }

    [Fact]
    public async Task Review_that_another_took_waits_and_is_not_ones_own()
    {
        await Fill();

        var lines = (await Get<ReadDesk>().Read(An.Actor.Coordinator("spain")))!.Lines;

        Assert.Contains(new DeskLine(DeskMatter.Reviews, 3), lines);
        Assert.DoesNotContain(lines, line => line.Matter == DeskMatter.OwnReviews);
    }

    [Fact]
    public async Task Desk_costs_four_statements_however_much_waits()
    {
        await Get<ReadDesk>().Read(Mexico);
        var empty = await Statements();
        await Fill();
        await Fill();

        Assert.Equal((4, 4), (empty, await Statements()));
    }

    [Theory]
    [InlineData(90, true)]
    [InlineData(1, true)]
    [InlineData(91, false)]
    [InlineData(0, false)]
    [InlineData(null, false)]
    public async Task Mandate_is_told_of_ninety_days_before_its_end(int? days, bool isTold)
    {
        var account = await WithMandates((MandateRole.Coordinator, "spain", -100, days));

        var ending = (await Get<ReadDesk>().Read(Actor.Member(account.Id, "Somebody", An.Actor.Coordinator("spain").Mandates)))!.Ending;

        Assert.Equal(isTold ? [new DeskMandate(MandateRole.Coordinator, "spain", "", An.Morning.AddDays(days!.Value).UtcDateTime)] : [], ending);
    }

    [Fact]
    public async Task Mandate_that_is_renewed_or_not_ones_own_is_not_told_of_and_the_first_to_end_stands_first()
    {
        var account = await WithMandates((MandateRole.Coordinator, "spain", -100, 60), (MandateRole.Coordinator, "spain", 60, 400), (MandateRole.Coordinator, "mexico", -100, 50),
            (MandateRole.Member, null, -100, 20), (MandateRole.Secretariat, null, 10, 80));
        await WithMandates((MandateRole.Coordinator, "chad", -100, 5));

        var desk = (await Get<ReadDesk>().Read(An.Actor.Of(account)))!;

        Assert.Equal([(MandateRole.Member, null), (MandateRole.Coordinator, "mexico")], desk.Ending.Select(mandate => (mandate.Role, mandate.StateId)));
    }

    private async Task<int> Statements()
    {
        var before = Log.StatementCount;
        await Get<ReadDesk>().Read(Mexico);
        return Log.StatementCount - before;
    }

    private async Task<Member> WithMandates(params (MandateRole Role, string? StateId, int From, int? Until)[] mandates)
    {
        var account = An.Account.Member();
        account.Mandates.Clear();
        foreach (var (role, stateId, from, until) in mandates)
        {
            var mandate = new Mandate { MemberId = account.Id, Role = role, StateId = stateId, From = An.Morning.AddDays(from).UtcDateTime, Nomination = "Note verbale 2" };
            account.Mandates.Add(until is { } days ? mandate.Ending(An.Morning.AddDays(days).UtcDateTime) : mandate);
        }

        await Database.Add(account);
        return account;
    }

    // Of each matter what waits, and the same again that is done or is another's.
    private async Task Fill()
    {
        var (taken, _, seen, asked) = (await Published(), await Published(), await Published(), await Published());
        await Get<TakeReview>().Take(Mexico, taken, null);
        await Get<ApproveReview>().Approve(Mexico, seen, "revision-1");
        await Get<RequestChanges>().Request(Mexico, asked, "revision-1", "Which year is it?", "https://exchange.example/review");
        await Get<TakeReview>().Take(An.Actor.Coordinator("spain"), await Published(), null);

        var decided = Reported(taken);
        decided.Decide(Decision.Dismiss, "It names nobody.", An.Morning.UtcDateTime);
        await Database.Add(Reported(taken), Reported(seen), decided);

        var answered = Asked();
        answered.Approve(Mexico, reader.Id, An.Morning.UtcDateTime);
        await Database.Add(Asked(), answered);

        var (begun, handedOver, declined, takenOver) = (Prepared(), Prepared(), Prepared(), Prepared());
        handedOver.Draft!.Submit(Mexico, An.Morning.UtcDateTime);
        declined.Draft!.Submit(Mexico, An.Morning.UtcDateTime);
        declined.Draft.SendBack(DraftStage.Declined, "The figures are from another year.", An.Morning.UtcDateTime);
        takenOver.Draft!.Submit(Mexico, An.Morning.UtcDateTime);
        takenOver.Draft.TakeOver();
        await Database.Add(begun, handedOver, declined, takenOver);
    }

    private async Task<Guid> Published()
    {
        var draft = An.Draft();
        await Database.Add(draft);
        Assert.True((await Get<PublishPractice>().Publish(An.Actor.Of(focalPoint), draft.Id, 1, "", RevisionSignificance.Major)).IsDone);
        return draft.Id;
    }

    private Report Reported(Guid practiceId) => new() { Id = Guid.NewGuid(), PracticeId = practiceId, ReporterId = reader.Id, Reason = "It names a person.", At = An.Morning.UtcDateTime };

    private static AccountRequest Asked() => AccountRequest.From("Somboun Keo", $"somboun-{Guid.NewGuid():N}@ministry.example", MandateRole.Contributor, "lao-pdr", "Ministry of Labour", "Ms Vong named me.", An.Morning.UtcDateTime);

    private Practice Prepared()
    {
        var practice = new Practice { StateId = "lao-pdr", CreatedAt = An.Morning.UtcDateTime };
        practice.Draft = new Draft { PracticeId = practice.Id, Preparation = new Preparation(coordinator.Id, coordinator.DisplayName, MandateRole.Coordinator, "mexico", "", PreparationSource.Report, "Article 7 report for 2025") };
        practice.Draft.Save(An.Content, Mexico, An.Morning.UtcDateTime);
        return practice;
    }

    public sealed class OnSqlite() : ReadDeskTests(DatabaseProvider.Sqlite);

    public sealed class OnPostgres() : ReadDeskTests(DatabaseProvider.Postgres);
}
