using FocalPoints.Curation.Timeline;
using FocalPoints.Data;
using FocalPoints.Data.ReferenceData;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Testing;
using FocalPoints.Tests.Rights.Rows;
using FocalPoints.Treaty;
using FocalPoints.Treaty.Meetings;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FocalPoints.Tests.Curation;

/// <summary>Coordinators write down what they do.</summary>
public abstract class TimelineTests(DatabaseProvider provider) : DatabaseTests(provider)
{
    private const string Shipped = "va-2020-11-focal-point-database";

    private readonly Actor coordinator = An.Actor.Coordinator();

    [Fact]
    public async Task Activity_is_written_with_its_month_alone_several_States_and_a_new_organisation()
    {
        var practice = An.Practice();
        await Database.Add(practice);

        var id = (await Get<SaveActivity>().Save(coordinator, null, CurationRows.AnActivity with { Organisations = ["A new network"], Practices = practice.Number })).Value!;

        await using var db = Database.Open();
        var activity = await db.Activities.SingleAsync(activity => activity.Id == id);
        Assert.Equal((2026, 3, null, "A workshop on mobile limb repair"), (activity.Year, activity.Month, activity.Day, activity.Title));
        Assert.Equal(["mexico", "spain"], activity.StateIds);
        Assert.Equal("A new network", (await db.Organisations.SingleAsync(organisation => organisation.Id == activity.OrganisationIds.Single())).Name);
        Assert.Equal(["Concept note https://example.org/note"], activity.Documents);
        Assert.Equal([practice.Number!], activity.PracticeNumbers);
        Assert.Equal(["ccm-art-5-1", "rehabilitation"], activity.ObligationIds.Concat(activity.ThemeIds));
        Assert.Equal((Verification.Sourced, null), (activity.Verification, activity.ReferenceDigest));
        Assert.Equal(Verb.Created, (await db.History.SingleAsync(line => line.RecordType == nameof(Activity))).Verb);
    }

    [Fact]
    public async Task Same_form_twenty_times_at_once_makes_one_record()
    {
        var activity = CurationRows.AnActivity;
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => Get<SaveActivity>().Save(coordinator, null, activity))));

        Assert.Single(outcomes.Select(outcome => outcome.Value).Distinct());
        await using var db = Database.Open();
        Assert.Equal(1, await db.Activities.CountAsync(other => other.Title == activity.Title));
    }

    [Fact]
    public async Task What_a_person_edited_is_not_overwritten_by_the_product()
    {
        await using (var db = Database.Open())
            Assert.NotNull((await db.Activities.SingleAsync(activity => activity.Id == Shipped)).ReferenceDigest);
        Assert.True((await Get<SaveActivity>().Save(coordinator, Shipped, CurationRows.AnActivity with { Title = "Our own words" })).IsDone);
        await using (var db = Database.Open())
            await db.Activities.Where(activity => activity.Id == Shipped).ExecuteUpdateAsync(set => set.SetProperty(activity => activity.ReferenceDigest, "an older product's"));

        await Get<LoadReferenceData>().Run();

        await using var after = Database.Open();
        Assert.Equal("Our own words", (await after.Activities.SingleAsync(activity => activity.Id == Shipped)).Title);
    }

    [Fact]
    public async Task Of_two_editors_the_second_is_told()
    {
        Assert.True((await Get<SaveActivity>().Save(coordinator, Shipped, CurationRows.AnActivity with { Title = "The first one's" })).IsDone);
        Assert.Equal(OutcomeKind.Stale, (await Get<SaveActivity>().Save(coordinator, Shipped, CurationRows.AnActivity with { Title = "The second one's" })).Kind);
        Assert.True((await Get<SaveActivity>().Save(coordinator, Shipped, CurationRows.AnActivity with { Title = "The second one's", Version = 1 })).IsDone);
        Assert.Equal(OutcomeKind.Missing, (await Get<SaveActivity>().Save(coordinator, "nothing", CurationRows.AnActivity)).Kind);
    }

    [Fact]
    public async Task What_is_unknown_or_impossible_is_refused_and_nothing_is_saved()
    {
        var hidden = An.Practice(content: An.Content with { Visibility = Visibility.FocalPoints });
        await Database.Add(hidden);

        Assert.Equal(new Problem("Title", ProblemRule.Required), await Problem(CurationRows.AnActivity with { Title = " " }));
        Assert.Equal(new Problem("Year", ProblemRule.OutOfRange), await Problem(CurationRows.AnActivity with { Year = "1066" }));
        Assert.Equal(new Problem("Day", ProblemRule.OutOfRange), await Problem(CurationRows.AnActivity with { Month = "2", Day = "30" }));
        Assert.Equal(new Problem("Day", ProblemRule.OutOfRange), await Problem(CurationRows.AnActivity with { Month = "", Day = "3" }));
        Assert.Equal(new Problem("States", ProblemRule.Unknown), await Problem(CurationRows.AnActivity with { States = ["Atlantis"] }));
        Assert.Equal(new Problem("Actions", ProblemRule.Unknown), await Problem(CurationRows.AnActivity with { Actions = ["lap-99"] }));
        Assert.Equal(new Problem("HeldAt", ProblemRule.Unknown), await Problem(CurationRows.AnActivity with { HeldAt = "nothing" }));
        Assert.Equal(new Problem("Practices", ProblemRule.Unknown), await Problem(CurationRows.AnActivity with { Practices = hidden.Number }));
        await using var db = Database.Open();
        Assert.False(await db.Activities.AnyAsync(activity => activity.Title == CurationRows.AnActivity.Title));
    }

    [Fact]
    public async Task Meeting_is_announced_and_does_not_run_backwards()
    {
        var id = (await Get<SaveMeeting>().Save(coordinator, null, CurationRows.AMeeting)).Value!;
        await using var db = Database.Open();
        var meeting = await db.Meetings.SingleAsync(meeting => meeting.Id == id);
        Assert.Equal((new DateOnly(2027, 9, 6), new DateOnly(2027, 9, 9), "Geneva"), (meeting.StartsOn, meeting.EndsOn, meeting.City));

        var backwards = await Get<SaveMeeting>().Save(coordinator, null, CurationRows.AMeeting with { EndsOn = "2027-09-01" });
        Assert.Equal(new Problem("EndsOn", ProblemRule.OutOfRange), Assert.Single(backwards.Problems));
        var within = await Get<SaveMeeting>().Save(coordinator, id, CurationRows.AMeeting with { Version = 1, PartOf = id });
        Assert.Equal(new Problem("PartOf", ProblemRule.Unknown), Assert.Single(within.Problems));
    }

    [Fact]
    public async Task Meeting_is_announced_with_its_month_alone_until_its_days_are_known()
    {
        var input = CurationRows.AMeeting with { StartsOn = " 2027-09 ", EndsOn = "" };
        var id = (await Get<SaveMeeting>().Save(coordinator, null, input)).Value!;
        Assert.Equal((new DateOnly(2027, 9, 1), null, true), await DatesOf(id));
        // In one month, nobody knows which of them is first.
        var sameMonth = (await Get<SaveMeeting>().Save(coordinator, null, CurationRows.AMeeting)).Value!;
        Assert.True((await Get<SaveTerm>().Save(coordinator, null, CurationRows.ATerm with { From = sameMonth, To = id })).IsDone);
        var listed = (await Get<ListMeetings>().List()).Select(meeting => meeting.Id).ToList();
        Assert.Equal(listed.IndexOf(sameMonth) + 1, listed.IndexOf(id));

        Assert.True((await Get<SaveMeeting>().Save(coordinator, id, input with { Version = 1, EndsOn = "2028-02" })).IsDone);
        Assert.Equal((new DateOnly(2027, 9, 1), new DateOnly(2028, 2, 29), true), await DatesOf(id));
        Assert.True((await Get<SaveMeeting>().Save(coordinator, id, CurationRows.AMeeting with { Version = 2 })).IsDone);
        Assert.Equal((new DateOnly(2027, 9, 6), new DateOnly(2027, 9, 9), false), await DatesOf(id));
    }

    [Theory]
    [InlineData("2027-09", "2027-08", "EndsOn")]
    [InlineData("2027-09", "2027-09-09", "EndsOn")]
    [InlineData("2027-09", "2027-08-31", "EndsOn")]
    [InlineData("2027-09-06", "2027-09", "EndsOn")]
    [InlineData("2027-09-06", "2027-08", "EndsOn")]
    [InlineData("", "2027-09", "EndsOn")]
    [InlineData("2027", "", "StartsOn")]
    [InlineData("2027-13", "2027-09", "StartsOn")]
    [InlineData("2027-9", "", "StartsOn")]
    [InlineData("1066-09", "", "StartsOn")]
    [InlineData("2027-09-31", "", "StartsOn")]
    public async Task Meeting_whose_dates_contradict_each_other_is_refused(string from, string to, string field)
    {
        var refused = await Get<SaveMeeting>().Save(coordinator, null, CurationRows.AMeeting with { StartsOn = from, EndsOn = to });
        Assert.Equal(new Problem(field, ProblemRule.OutOfRange), Assert.Single(refused.Problems));
    }

    [Fact]
    public async Task Term_names_its_States_and_does_not_run_backwards()
    {
        var id = (await Get<SaveTerm>().Save(coordinator, null, CurationRows.ATerm with { From = "12msp" })).Value!;
        await using var db = Database.Open();
        var term = await db.CoordinatorTerms.SingleAsync(term => term.Id == id);
        Assert.Equal(("2027-2028", "12msp"), (term.Term, term.FromMeetingId));
        Assert.Equal(["mexico", "spain"], term.StateIds);

        Assert.Equal(new Problem("LastYear", ProblemRule.OutOfRange), Assert.Single((await Get<SaveTerm>().Save(coordinator, null, CurationRows.ATerm with { LastYear = "2026" })).Problems));
        Assert.Equal(new Problem("To", ProblemRule.OutOfRange), Assert.Single((await Get<SaveTerm>().Save(coordinator, null, CurationRows.ATerm with { From = "12msp", To = "9msp" })).Problems));
    }

    private async Task<(DateOnly?, DateOnly?, bool)> DatesOf(string id)
    {
        await using var db = Database.Open();
        var meeting = await db.Meetings.SingleAsync(meeting => meeting.Id == id);
        return (meeting.StartsOn, meeting.EndsOn, meeting.IsMonthOnly);
    }

    private async Task<Problem> Problem(ActivityInput input) => Assert.Single((await Get<SaveActivity>().Save(coordinator, null, input)).Problems);

    public sealed class OnSqlite() : TimelineTests(DatabaseProvider.Sqlite);

    public sealed class OnPostgres() : TimelineTests(DatabaseProvider.Postgres);
}
