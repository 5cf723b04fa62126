using FocalPoints.Data.ReferenceData;
using FocalPoints.States;
using FocalPoints.Topics;
using FocalPoints.Treaty;
using Xunit;
using Action = FocalPoints.Treaty.Action;

namespace FocalPoints.Tests.Data;

/// <summary>The shipped files hold together.</summary>
public sealed class ReferenceFilesTests
{
    private static readonly IReadOnlyList<State> States = StatesReference.Read();
    private static readonly IReadOnlyList<Obligation> Obligations = TopicsReference.Obligations();
    private static readonly IReadOnlyList<Theme> Themes = TopicsReference.Themes();
    private static readonly IReadOnlyList<Meeting> Meetings = TreatyReference.Meetings();
    private static readonly IReadOnlyList<ActionPlan> Plans = TreatyReference.ActionPlans();
    private static readonly IReadOnlyList<Action> Actions = TreatyReference.Actions();
    private static readonly IReadOnlyList<CoordinatorTerm> Terms = TreatyReference.CoordinatorTerms();
    private static readonly IReadOnlyList<Organisation> Organisations = TreatyReference.Organisations();
    private static readonly IReadOnlyList<Activity> Activities = TreatyReference.Activities();

    [Fact]
    public void Every_id_is_there_once()
    {
        IEnumerable<IReadOnlyList<IReferenceRecord>> kinds = [States, Obligations, Themes, Meetings, Plans, Actions, Terms, Organisations, Activities];
        Assert.All(kinds, records => Assert.Equal(records.Count, records.Select(record => record.Id).Distinct().Count()));
    }

    [Fact]
    public void Every_reference_to_a_State_is_to_one_that_ships() => Resolve(States,
    [
        .. Meetings.SelectMany(meeting => meeting.PresidencyIds.Append(meeting.CountryId)),
        .. Terms.SelectMany(term => term.StateIds.Concat(term.CooperationStateIds).Concat(term.OtherStateIds.Values.SelectMany(ids => ids))),
        .. Activities.SelectMany(activity => activity.StateIds.Concat(activity.FunderIds).Concat(activity.OtherStateIds.Values.SelectMany(ids => ids))),
        .. States.SelectMany(state => state.AffectedStatuses).Select(status => status.StateId),
    ]);

    [Fact]
    public void Every_reference_to_an_obligation_is_to_one_that_ships() => Resolve(Obligations,
    [
        .. Themes.SelectMany(theme => theme.ObligationIds),
        .. Actions.SelectMany(action => action.ObligationIds),
        .. Activities.SelectMany(activity => activity.ObligationIds),
    ]);

    [Fact]
    public void Every_reference_to_a_topic_is_to_one_that_ships() => Resolve(Themes,
    [
        .. Themes.SelectMany(theme => theme.RelatedIds.Append(theme.BroaderId)),
        .. Obligations.SelectMany(obligation => obligation.ThemeIds),
        .. Actions.SelectMany(action => action.ThemeIds),
        .. Activities.SelectMany(activity => activity.ThemeIds),
    ]);

    [Fact]
    public void Every_reference_to_a_meeting_is_to_one_that_ships() => Resolve(Meetings,
    [
        .. Meetings.Select(meeting => meeting.PartOfId),
        .. Plans.Select(plan => plan.AdoptedAtId),
        .. Terms.SelectMany(term => new[] { term.FromMeetingId, term.ToMeetingId }),
        .. Activities.SelectMany(activity => new[] { activity.TowardsMeetingId, activity.HeldAtId }),
    ]);

    [Fact]
    public void Every_reference_to_a_plan_action_organisation_or_activity_is_to_one_that_ships()
    {
        Resolve(Plans, [.. Actions.Select(action => action.PlanId), .. Activities.Select(activity => activity.ActionPlanId)]);
        Resolve(Actions, [.. Activities.SelectMany(activity => activity.ActionIds)]);
        Resolve(Organisations, [.. Activities.SelectMany(activity => activity.OrganisationIds)]);
        Resolve(Activities, [.. Activities.SelectMany(activity => activity.RelatedIds)]);
    }

    [Fact]
    public void Action_whose_wording_is_not_verified_has_its_number_only()
    {
        var hidden = Actions.Where(action => !action.Verification.MayBeShown()).ToList();

        Assert.Equal(["31", "32", "33", "34", "35", "36", "37"], hidden.Select(action => action.Number));
        Assert.All(hidden, action =>
        {
            Assert.Equal("", action.Title + action.Paraphrase + action.Deadline);
            Assert.Empty(action.Parts);
            Assert.Empty(action.ObligationIds.Concat(action.ThemeIds));
        });
    }

    [Fact]
    public void Term_whose_Coordinators_are_not_known_names_nobody()
    {
        var hidden = Terms.Where(term => !term.Verification.MayBeShown()).ToList();

        Assert.Equal(["2022-2023", "2024-2025", "2025-2026"], hidden.Select(term => term.Term));
        Assert.All(hidden, term => Assert.Equal("", string.Concat(term.StateIds) + term.Note));
        Assert.All(Terms.Where(term => !term.CooperationVerification.MayBeShown()), term => Assert.Empty(term.CooperationStateIds));
    }

    [Fact]
    public void Nine_points_of_Article_5_can_be_served_and_have_short_titles()
    {
        var points = Obligations.Where(obligation => obligation.IsPoint).OrderBy(obligation => obligation.Position).ToList();

        Assert.Equal(["5.1", "5.2(a)", "5.2(b)", "5.2(c)", "5.2(d)", "5.2(e)", "5.2(f)", "5.2(g)", "5.2(h)"], points.Select(point => point.Paragraph));
        Assert.All(points, point => Assert.InRange(point.ShortTitle["en"].Length, 5, 30));
        Assert.Equal("Article 7(1)(k)", Obligations.Single(obligation => obligation.Id == "ccm-art-7-1-k").Paragraph);
    }

    [Fact]
    public void State_has_its_names_in_seven_languages_and_its_common_name_first()
    {
        string[] languages = ["ar", "en", "es", "fr", "pt", "ru", "zh"];
        Assert.All(States, state => Assert.Empty(languages.Except(state.Name.Keys)));

        var laoPdr = States.Single(state => state.Id == "lao-pdr");
        Assert.Equal(("Lao PDR", "Lao People’s Democratic Republic", "ລາວ"), (laoPdr.Name["en"], laoPdr.OfficialName["en"], laoPdr.Name["lo"]));
    }

    [Fact]
    public void Affected_status_is_dated_and_says_who_says_so()
    {
        Assert.Equal(13, States.Count(state => state.IsAffected(new DateOnly(2026, 11, 24))));
        Assert.All(States.SelectMany(state => state.AffectedStatuses), status => Assert.NotEqual("", status.Basis));
        Assert.False(States.Single(state => state.Id == "south-sudan").IsAffected(new DateOnly(2024, 1, 31)));
        Assert.Equal(["lithuania"], States.Where(state => state.LeftOn is not null).Select(state => state.Id));
    }

    private static void Resolve(IReadOnlyList<IReferenceRecord> records, IReadOnlyList<string?> ids)
    {
        Assert.NotEmpty(ids);
        Assert.Empty(ids.OfType<string>().Except(records.Select(record => record.Id)));
    }
}
