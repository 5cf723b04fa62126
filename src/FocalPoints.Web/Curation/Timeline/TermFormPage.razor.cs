using FocalPoints.Curation.Timeline;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Treaty;
using FocalPoints.Web.Shared.Forms;
using FocalPoints.Web.Treaty.Coordinators;
using Microsoft.AspNetCore.Components;

namespace FocalPoints.Web.Curation.Timeline;

/// <summary>Writes down who coordinated between two meetings, or mends it.</summary>
public sealed partial class TermFormPage
{
    private Actor actor = Actor.Visitor;
    private Vocabulary vocabulary = default!;
    private TimelineDesk? desk;
    private TypedFields? typed;
    private IReadOnlyList<Problem> problems = [];
    private Guid formId;
    private int version;
    private bool isStale;
    private bool isRead;

    /// <summary>Null for a new record.</summary>
    [Parameter]
    public string? Id { get; set; }

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    private string Name => Known is { } record ? string.Format(TimelineText.EditTitle, record.Term) : TimelineText.NewTerm;

    private CoordinatorTerm? Known => desk?.Terms.FirstOrDefault(record => record.Id == Id);

    private IEnumerable<(string, string)> Meetings => desk!.Meetings.Select(meeting => (meeting.Id, meeting.Abbreviation.Length > 0 ? $"{meeting.Abbreviation}: {meeting.Name}" : meeting.Name));


    protected override async Task OnInitializedAsync()
    {
        actor = await CurrentActor.Get();
        vocabulary = await ReadVocabulary.Read(Http.RequestAborted);
        desk = await ReadTimelineDesk.Read(actor, Http.RequestAborted);
        isRead = true;
        if (desk is null)
            return;
        if (Id is not null && Known is null)
        {
            Navigation.NotFound();
            return;
        }

        var posted = PostedForm.Of(Http);
        formId = Guid.TryParse(posted?["FormId"], out var sent) ? sent : Guid.NewGuid();
        version = int.TryParse(posted?["Version"], out var read) ? read : Known?.Version ?? 0;
        typed = posted is not null ? TypedFields.Of(posted) : Known is { } record ? Of(record) : TypedFields.Of();
    }

    private async Task Submit()
    {
        var outcome = await SaveTerm.Save(actor, Id, Input(typed!), Http.RequestAborted);
        switch (outcome.Kind)
        {
            case OutcomeKind.Done:
                Navigation.NavigateTo(CoordinatorUrls.Term(outcome.Value!));
                break;
            case OutcomeKind.Invalid:
                problems = outcome.Problems;
                Http.Response.StatusCode = StatusCodes.Status400BadRequest;
                break;
            case OutcomeKind.Stale:
                // What was typed stays, on top of what stands there now: saved again, it is meant.
                isStale = true;
                version = Known?.Version ?? 0;
                Http.Response.StatusCode = StatusCodes.Status409Conflict;
                break;
            case OutcomeKind.Denied:
                Http.Response.StatusCode = StatusCodes.Status403Forbidden;
                break;
            default:
                Navigation.NotFound();
                break;
        }
    }

    private TypedFields Of(CoordinatorTerm term) => TypedFields.Of(
        ("FirstYear", term.Term.Split('-')[0]), ("LastYear", term.Term.Split('-')[^1]), ("States", TimelineWords.StatesOf(term.StateIds, vocabulary)), ("Role", term.Role),
        ("From", term.FromMeetingId), ("To", term.ToMeetingId), ("CooperationStates", TimelineWords.StatesOf(term.CooperationStateIds, vocabulary)), ("Note", term.Note));

    private TermInput Input(TypedFields fields) => new(formId, version, fields["FirstYear"], fields["LastYear"], fields["From"], fields["To"], fields.All("States"), fields["Role"],
        fields.All("CooperationStates"), fields["Note"]);
}
