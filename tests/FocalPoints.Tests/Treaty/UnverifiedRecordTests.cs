using FocalPoints.Data;
using FocalPoints.Data.ReferenceData;
using FocalPoints.Testing;
using FocalPoints.Treaty;
using FocalPoints.Treaty.Activities;
using FocalPoints.Treaty.Coordinators;
using FocalPoints.Treaty.Meetings;
using FocalPoints.Treaty.Plans;
using Xunit;
using Action = FocalPoints.Treaty.Action;

namespace FocalPoints.Tests.Treaty;

/// <summary>What could not be verified is never told as fact: a number or a name is all that leaves the database.</summary>
public abstract class UnverifiedRecordTests(DatabaseProvider provider) : DatabaseTests(provider)
{
    private const string Secret = "not to be told";

    [Fact]
    public async Task Activity_keeps_its_title_and_is_not_found_by_what_is_hidden()
    {
        await Database.Add(new Activity
        {
            Id = "guess",
            Year = 2019,
            Title = "A workshop",
            Summary = Secret,
            Purpose = Secret,
            Note = Secret,
            Venue = Secret,
            StateIds = ["chad"],
            FunderIds = ["spain"],
            OtherStateIds = { ["Others"] = ["lebanon"] },
            ThemeIds = ["rehabilitation"],
            Verification = Verification.Reconstructed,
        });

        var timeline = await Get<ReadTimeline>().Read();
        var detail = await Get<ReadActivity>().Read("guess");

        Assert.DoesNotContain(Secret, detail!.Activity.ToString());
        Assert.Equal(("A workshop", 2019), (detail.Activity.Title, detail.Activity.Year));
        Assert.DoesNotContain(timeline.Matching(new ActivityFilter().With(ActivityFacet.State, "chad")), activity => activity.Id == "guess");
        Assert.DoesNotContain((await Get<ReadParticipation>().Read("chad")).Activities, activity => activity.Id == "guess");
    }

    [Fact]
    public async Task Meeting_keeps_its_name()
    {
        await Database.Add(new Meeting { Id = "guessed-meeting", Name = "A meeting", City = Secret, CountryId = "chad", Outcome = Secret, VictimAssistance = Secret, Note = Secret, Documents = [Secret], Verification = Verification.Unknown });

        var view = await Get<ReadMeeting>().Read("guessed-meeting");

        Assert.Equal("A meeting", view!.Meeting.Name);
        Assert.Equal(("", null, "", "", ""), (view.Meeting.City, view.Meeting.CountryId, view.Outcome, view.VictimAssistance, view.Note));
        Assert.Empty(view.Documents);
        Assert.DoesNotContain((await Get<ReadParticipation>().Read("chad")).Meetings, meeting => meeting.Id == "guessed-meeting");
    }

    [Fact]
    public async Task Term_keeps_its_years_alone()
    {
        await Database.Add(new CoordinatorTerm
        {
            Id = "guessed-term",
            Term = "2030-2031",
            StateIds = ["chad"],
            Role = Secret,
            Note = Secret,
            Verification = Verification.Unknown,
            CooperationStateIds = ["lebanon"],
            CooperationVerification = Verification.Reconstructed,
        });

        var term = (await Get<ListCoordinatorTerms>().List()).Single(term => term.Id == "guessed-term");

        Assert.Equal("2030-2031", term.Term);
        Assert.Empty(term.StateIds);
        Assert.Empty(term.CooperationStateIds);
        Assert.Equal(("", ""), (term.Role, term.Note));
        Assert.DoesNotContain((await Get<ReadParticipation>().Read("chad")).Terms, other => other.Id == "guessed-term");
    }

    [Fact]
    public async Task Action_keeps_its_number()
    {
        await Database.Add(new ActionPlan { Id = "guessed-plan", Title = "A plan", Abbreviation = "GP", Period = Secret, Verification = Verification.Unknown });
        await Database.Add(new Action
        {
            Id = "gp-1",
            PlanId = "guessed-plan",
            Number = "1",
            Paraphrase = Secret,
            Deadline = Secret,
            Parts = [new ActionPart("1(a)", Secret, Secret)],
            ObligationIds = ["ccm-art-5-1"],
            ThemeIds = ["rehabilitation"],
            Verification = Verification.Reconstructed,
        });

        var view = await Get<ReadActionPlan>().Read("guessed-plan");

        Assert.Equal(("A plan", ""), (view!.Plan.Title, view.Plan.Period));
        var action = Assert.Single(view.Actions);
        Assert.Equal(("1", "", ""), (action.Number, action.Paraphrase, action.Deadline));
        Assert.Empty(action.Parts);
        Assert.Empty(action.ObligationIds);
        Assert.Empty(action.ThemeIds);
    }

    public sealed class OnSqlite() : UnverifiedRecordTests(DatabaseProvider.Sqlite);

    public sealed class OnPostgres() : UnverifiedRecordTests(DatabaseProvider.Postgres);
}
