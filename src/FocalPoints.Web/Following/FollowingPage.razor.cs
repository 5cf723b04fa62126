using FocalPoints.Discussion;
using FocalPoints.Following;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Web.Practices;
using FocalPoints.Web.Shared.Forms;
using Microsoft.AspNetCore.Components;

namespace FocalPoints.Web.Following;

/// <summary>What one follows and how often one is told. Takes the forms that stand on the pages of what can be followed too, and leads back there.</summary>
public sealed partial class FollowingPage
{
    private Actor actor = Actor.Visitor;
    private Vocabulary vocabulary = default!;
    private IReadOnlyList<SubscriptionView>? followed;
    private IReadOnlyList<Problem> problems = [];
    private FollowInput? asked;
    private Refusal? refusal;

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    private PostedForm Posted => PostedForm.Of(Http)!;

    // The page on which the form stood; null where it stood here.
    private FollowInput? Place => Enum.TryParse<SubscriptionKind>(Posted[FollowingUrls.KindField], out var kind) && Enum.IsDefined(kind)
        ? new FollowInput(kind, Posted[FollowingUrls.TargetField] ?? "", Posted[FollowingUrls.NameField])
        : null;

    protected override async Task OnInitializedAsync()
    {
        actor = await CurrentActor.Get();
        vocabulary = await Vocabularies.Read(Http.RequestAborted);
        followed = await ListSubscriptions.List(actor, Http.RequestAborted);
    }

    private async Task Follow()
    {
        asked = Place;
        var (target, back) = await Find(asked);
        var outcome = asked is null || target is null ? Outcome.Missing : await StartFollowing.Start(actor, asked with { Target = target }, Http.RequestAborted);
        await Answer(outcome, Confirmation.Followed, back);
    }

    private async Task Change()
    {
        var stops = Posted[FollowingUrls.StopField] is not null;
        var outcome = !Guid.TryParse(Posted[FollowingUrls.IdField], out var id) ? Outcome.Missing
            : stops ? await StopFollowing.Stop(actor, id, Http.RequestAborted)
            : await SetFrequency.Set(actor, id, Enum.TryParse<TellingFrequency>(Posted[FollowingUrls.FrequencyField], out var frequency) ? frequency : null, Http.RequestAborted);
        // Stopped twice is stopped.
        if (stops && outcome.Kind == OutcomeKind.Missing && followed!.All(view => view.Subscription.Id != id) && id != default)
            outcome = Outcome.Done;
        await Answer(outcome, stops ? Confirmation.Unfollowed : Confirmation.FrequencySaved, (await Find(Place)).Back);
    }

    /// <summary>What the form means, as the use case knows it, and the page to lead back to.</summary>
    private async Task<(string? Target, string? Back)> Find(FollowInput? place)
    {
        if (place is null)
            return (null, null);
        if (place.Kind != SubscriptionKind.Practice)
            return (place.Target, FollowingUrls.PageOf(place.Kind, place.Target!, vocabulary));
        return await ReadDiscussed.Read(actor, place.Target!, Http.RequestAborted) is { } practice
            ? (practice.Id.ToString(), PracticeUrls.InLanguageRead(Http, PracticeUrls.Read(practice.Number, practice.Slug) + "#" + FollowingUrls.Place))
            : (null, null);
    }

    private async Task Answer(Outcome outcome, Confirmation done, string? back)
    {
        if (outcome.IsDone)
        {
            ConfirmationCookie.Say(Http, done, back is null ? FollowingUrls.List : FollowingUrls.Place);
            Navigation.NavigateTo(back ?? FollowingUrls.Mine);
            return;
        }

        Http.Response.StatusCode = StatusCodes.Status400BadRequest;
        if (outcome.Problems is [{ Rule: ProblemRule.TooMany }])
            refusal = new Refusal(StatusCodes.Status409Conflict, string.Format(FollowingText.TooMany, Subscription.MaxPerMember)).Answer(Http);
        else
            problems = outcome.Problems;
        refusal ??= Refusal.Of(outcome, actor)?.Answer(Http);
        followed = await ListSubscriptions.List(actor, Http.RequestAborted);
    }

    private static string LabelOf(string field) => field switch
    {
        "Name" => FollowingText.NameOfSearch,
        "Frequency" => FollowingText.TellMe,
        _ => FollowingText.Search,
    };
}
