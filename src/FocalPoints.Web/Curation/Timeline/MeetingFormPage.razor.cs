using FocalPoints.Curation.Timeline;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Treaty;
using FocalPoints.Web.Treaty.Meetings;
using Microsoft.AspNetCore.Components;

namespace FocalPoints.Web.Curation.Timeline;

/// <summary>Announces a meeting, or mends what is written of one.</summary>
public sealed partial class MeetingFormPage
{
    private Actor actor = Actor.Visitor;
    private Vocabulary vocabulary = default!;
    private TimelineDesk? desk;
    private TypedForm? form;
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

        form = TypedForm.Of(Http, Known?.Version ?? 0, Known is { } record ? Of(record) : TypedFields.Of(), TimelineWords.SentenceOf);
    }

    private async Task Submit()
    {
        var outcome = await SaveMeeting.Save(actor, Id, Input(form!), Http.RequestAborted);
        if (outcome.Value is { } id)
            Navigation.NavigateTo(MeetingUrls.Read(id));
        else
            form!.Refuse(outcome, Known?.Version ?? 0, Http, Navigation);
    }

    private TypedFields Of(Meeting meeting) => TypedFields.Of(
        ("Name", meeting.Name), ("Kind", meeting.Kind.ToString()), ("Abbreviation", meeting.Abbreviation), ("StartsOn", MeetingWords.MachineDateOf(meeting.StartsOn, meeting.IsMonthOnly)),
        ("EndsOn", MeetingWords.MachineDateOf(meeting.EndsOn, meeting.IsMonthOnly)), ("City", meeting.City),
        ("Country", meeting.CountryId is { } country ? TimelineWords.StatesOf([country], vocabulary) : null), ("Format", meeting.Format?.ToString()),
        ("Presidency", TimelineWords.StatesOf(meeting.PresidencyIds, vocabulary)), ("VictimAssistance", meeting.VictimAssistance), ("Outcome", meeting.Outcome),
        ("Documents", string.Join('\n', meeting.Documents)), ("PartOf", meeting.PartOfId), ("Note", meeting.Note));

    private MeetingInput Input(TypedForm form) => new(form.FormId, form.Version, form.Fields["Kind"], form.Fields["Abbreviation"], form.Fields["Name"], form.Fields["City"], form.Fields["Country"], form.Fields["StartsOn"],
        form.Fields["EndsOn"], form.Fields.All("Presidency"), form.Fields["Format"], form.Fields["Outcome"], form.Fields["VictimAssistance"], form.Fields["Documents"], form.Fields["PartOf"], form.Fields["Note"]);
}
