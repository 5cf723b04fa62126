using System.Globalization;
using FocalPoints.Curation.Timeline;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Treaty;
using FocalPoints.Web.Shared.Forms;
using FocalPoints.Web.Treaty.Meetings;
using Microsoft.AspNetCore.Components;

namespace FocalPoints.Web.Curation.Timeline;

/// <summary>Announces a meeting, or mends what is written of one.</summary>
public sealed partial class MeetingFormPage
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

    private string Name => Known is { } record ? string.Format(TimelineText.EditTitle, record.Name) : TimelineText.NewMeeting;

    private Meeting? Known => desk?.Meetings.FirstOrDefault(record => record.Id == Id);

    private IEnumerable<(string, string)> Wholes => desk!.Meetings.Where(meeting => meeting.PartOfId is null && meeting.Id != Id).Select(meeting => (meeting.Id, meeting.Name));


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
        var outcome = await SaveMeeting.Save(actor, Id, Input(typed!), Http.RequestAborted);
        switch (outcome.Kind)
        {
            case OutcomeKind.Done:
                Navigation.NavigateTo(MeetingUrls.Read(outcome.Value!));
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

    private TypedFields Of(Meeting meeting) => TypedFields.Of(
        ("Name", meeting.Name), ("Kind", meeting.Kind.ToString()), ("Abbreviation", meeting.Abbreviation), ("StartsOn", meeting.StartsOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ("EndsOn", meeting.EndsOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("City", meeting.City),
        ("Country", meeting.CountryId is { } country ? TimelineWords.StatesOf([country], vocabulary) : null), ("Format", meeting.Format?.ToString()),
        ("Presidency", TimelineWords.StatesOf(meeting.PresidencyIds, vocabulary)), ("VictimAssistance", meeting.VictimAssistance), ("Outcome", meeting.Outcome),
        ("Documents", string.Join('\n', meeting.Documents)), ("PartOf", meeting.PartOfId), ("Note", meeting.Note));

    private MeetingInput Input(TypedFields fields) => new(formId, version, fields["Kind"], fields["Abbreviation"], fields["Name"], fields["City"], fields["Country"], fields["StartsOn"],
        fields["EndsOn"], fields.All("Presidency"), fields["Format"], fields["Outcome"], fields["VictimAssistance"], fields["Documents"], fields["PartOf"], fields["Note"]);
}
