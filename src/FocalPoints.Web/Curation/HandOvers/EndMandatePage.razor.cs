using System.Globalization;
using FocalPoints.Curation.HandOvers;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Members.People;
using FocalPoints.Practices;
using FocalPoints.Web.Shared;
using FocalPoints.Web.Shared.Forms;
using Microsoft.AspNetCore.Components;

namespace FocalPoints.Web.Curation.HandOvers;

/// <summary>Shows what a mandate leaves, and ends it.</summary>
public sealed partial class EndMandatePage
{
    private Actor actor = Actor.Visitor;
    private Vocabulary vocabulary = default!;
    private EndingView? view;
    private TypedForm form = default!;
    private Refusal? refusal;
    private bool isDenied;

    /// <summary>Whose it is.</summary>
    [Parameter]
    public Guid MemberId { get; set; }

    [Parameter]
    public Guid MandateId { get; set; }

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    private string All => HandOverWords.Office(view!.Mandate.Role);

    private string What => view!.GoesOn ? HandOversText.GoesOn
        : view.Drafts + view.Reviews + view.Subscriptions == 0 ? HandOversText.NothingHangs
        : string.Format(CultureInfo.CurrentCulture, HandOversText.Hangs,
            string.Join(SharedText.Join, new[]
            {
                view.Drafts > 0 ? Plural.Of(view.Drafts, HandOversText.DraftsOne, HandOversText.DraftsOther) : "",
                view.Reviews > 0 ? Plural.Of(view.Reviews, HandOversText.ReviewsOne, HandOversText.ReviewsOther) : "",
                view.Subscriptions > 0 ? Plural.Of(view.Subscriptions, HandOversText.SubscriptionsOne, HandOversText.SubscriptionsOther) : "",
            }.Where(part => part.Length > 0)));

    protected override async Task OnInitializedAsync()
    {
        actor = await CurrentActor.Get();
        vocabulary = await Vocabularies.Read(Http.RequestAborted);
        if (!PeopleAccess.MayManage(actor))
        {
            isDenied = true;
            return;
        }

        var read = await ReadEnding.Read(actor, MemberId, MandateId, Http.RequestAborted);
        if (read is null)
        {
            Navigation.NotFound();
            return;
        }

        form = TypedForm.Of(Http, 0, TypedFields.Of((nameof(EndInput.LastDay), LastDayOf(read)), (nameof(EndInput.Successor), read.SuccessorId), (nameof(EndInput.Note), read.Note)), SentenceOf);
        view = read; // Last: the page is drawn at each pause, and what is drawn must be whole.
    }

    private async Task End()
    {
        var input = new EndInput(form.Fields[nameof(EndInput.LastDay)], form.Fields[nameof(EndInput.Successor)], form.Fields[nameof(EndInput.Note)]);
        var outcome = await EndMandate.End(actor, MemberId, MandateId, input, id => Site.Of(HandOverUrls.Brief(id), Navigation.BaseUri), Http.RequestAborted);
        if (outcome.IsDone)
        {
            await OpenCircuits.Check(MemberId);
            ConfirmationCookie.Say(Http, Confirmation.MandateEnded, "brief");
            Navigation.NavigateTo(HandOverUrls.Brief(MandateId));
            return;
        }

        form.Refuse(outcome, 0, Http, Navigation);
        refusal = outcome.Kind == OutcomeKind.Denied ? Refusal.Of(outcome, actor)?.Answer(Http) : null;
    }

    private static string? LastDayOf(EndingView view) => view.Mandate.Until is { } until ? Mandate.LastDayOf(until).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    private static string SentenceOf(Problem problem) => problem is { Field: nameof(EndInput.LastDay), Rule: ProblemRule.OutOfRange } ? HandOversText.LastDayRange : Shared.Problems.Sentence(problem);

    private static string LabelOf(string field) => field switch
    {
        nameof(EndInput.LastDay) => HandOversText.LastDay,
        nameof(EndInput.Successor) => HandOversText.Successor,
        _ => HandOversText.Note,
    };
}
