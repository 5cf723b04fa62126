using System.Globalization;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Practices.Drafting;
using FocalPoints.Practices.Reverification;
using FocalPoints.Web.Practices.MyState;
using FocalPoints.Web.Shared.Forms;
using Microsoft.AspNetCore.Components;

namespace FocalPoints.Web.Practices.Reverification;

/// <summary>What a State published two years ago: still valid, to be changed, to be withdrawn. One button answers, one practice after the other.</summary>
public sealed partial class StillValidPage
{
    /// <summary>The buttons' names. The value is the practice, and the revision that was read.</summary>
    public const string Valid = "valid", Change = "change";

    private Actor actor = Actor.Visitor;
    private Vocabulary vocabulary = default!;
    private Paged<DueView>? due;
    private Refusal? refusal;
    private bool isWithoutState;

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    [SupplyParameterFromQuery(Name = "page")]
    private string? PageNumber { get; set; }

    protected override async Task OnInitializedAsync()
    {
        actor = await CurrentActor.Get();
        var known = await ReadVocabulary.Read(Http.RequestAborted);
        if (OwnStates.Of(actor, known).Count == 0)
        {
            isWithoutState = true;
            return;
        }

        vocabulary = known;
        var read = await Read();

        // The last answer was given already, or by somebody else: what was sent is looked at all the same.
        if (read.Total == 0 && PostedForm.Of(Http) is { IsRefused: false })
            await Answer();
        due = read;
    }

    private async Task Answer()
    {
        var posted = PostedForm.Of(Http)!;
        var isValid = posted[Valid] is not null;
        if ((posted[Valid] ?? posted[Change])?.Split(':') is not [var sent, var number] || !Guid.TryParse(sent, out var id) || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var revision))
        {
            refusal = new Refusal(StatusCodes.Status400BadRequest, ReverificationText.NoAnswer).Answer(Http);
            return;
        }

        var outcome = isValid ? await ReverifyPractice.Reverify(actor, id, revision, Http.RequestAborted) : await EditPublished.Edit(actor, id, Http.RequestAborted);
        if (outcome.IsDone)
        {
            if (isValid)
                ConfirmationCookie.Say(Http, Confirmation.Reverified, "due");
            Navigation.NavigateTo(isValid ? ReverificationUrls.StillValid : WorkspaceUrls.Compose(id));
            return;
        }

        refusal = (outcome.Kind == OutcomeKind.Stale ? new Refusal(StatusCodes.Status409Conflict, ReverificationText.Meanwhile) : Refusal.Of(outcome, actor))?.Answer(Http);
        due = await Read();
    }

    // What is no number is the first page.
    private Task<Paged<DueView>> Read() => ListDue.List(actor, int.TryParse(PageNumber, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 1, Http.RequestAborted);
}
