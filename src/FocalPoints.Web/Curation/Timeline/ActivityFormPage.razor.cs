using FocalPoints.Curation.Timeline;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Treaty;
using FocalPoints.Web.Shared.Forms;
using FocalPoints.Web.Treaty.Activities;
using Microsoft.AspNetCore.Components;

namespace FocalPoints.Web.Curation.Timeline;

/// <summary>Writes down something that the Coordinators did, or mends it.</summary>
public sealed partial class ActivityFormPage
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

    private string Name => Known is { } record ? string.Format(TimelineText.EditTitle, record.Title) : TimelineText.NewActivity;

    private Activity? Known => desk?.Activities.FirstOrDefault(record => record.Id == Id);

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
        var outcome = await SaveActivity.Save(actor, Id, Input(typed!), Http.RequestAborted);
        switch (outcome.Kind)
        {
            case OutcomeKind.Done:
                Navigation.NavigateTo(ActivityUrls.Read(outcome.Value!));
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

    private TypedFields Of(Activity activity) => TypedFields.Of(
        ("Title", activity.Title), ("Kind", activity.Kind.ToString()), ("Format", activity.Format?.ToString()), ("Year", activity.Year), ("Month", activity.Month), ("Day", activity.Day),
        ("Summary", activity.Summary), ("Purpose", activity.Purpose), ("States", TimelineWords.StatesOf(activity.StateIds, vocabulary)),
        ("Organisations", activity.OrganisationIds.Select(id => desk!.Organisations.FirstOrDefault(organisation => organisation.Id == id)?.Name ?? id)),
        ("Towards", activity.TowardsMeetingId), ("HeldAt", activity.HeldAtId), ("Venue", activity.Venue), ("Documents", string.Join('\n', activity.Documents)),
        ("Practices", string.Join('\n', activity.PracticeNumbers)), ("Actions", activity.ActionIds),
        ("Obligations", activity.ObligationIds.Select(id => vocabulary.Obligations.GetValueOrDefault(id)?.Paragraph ?? id)),
        ("Themes", activity.ThemeIds.Select(id => vocabulary.Themes.GetValueOrDefault(id)?.Label.ToString() ?? id)), ("Note", activity.Note));

    private ActivityInput Input(TypedFields fields) => new(formId, version, fields["Kind"], fields["Year"], fields["Month"], fields["Day"], fields["Title"], fields["Summary"], fields["Purpose"],
        fields.All("States"), fields.All("Organisations"), fields.All("Actions"), fields.All("Obligations"), fields.All("Themes"), fields["Towards"], fields["HeldAt"], fields["Venue"],
        fields["Format"], fields["Documents"], fields["Practices"], fields["Note"]);
}
