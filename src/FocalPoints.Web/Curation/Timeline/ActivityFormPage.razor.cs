using FocalPoints.Curation.Timeline;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Treaty;
using FocalPoints.Web.Treaty.Activities;
using Microsoft.AspNetCore.Components;

namespace FocalPoints.Web.Curation.Timeline;

/// <summary>Writes down something that the Coordinators did, or mends it.</summary>
public sealed partial class ActivityFormPage
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

        form = TypedForm.Of(Http, Known?.Version ?? 0, Known is { } record ? Of(record) : TypedFields.Of(), TimelineWords.SentenceOf);
    }

    private async Task Submit()
    {
        var outcome = await SaveActivity.Save(actor, Id, Input(form!), Http.RequestAborted);
        if (outcome.Value is { } id)
            Navigation.NavigateTo(ActivityUrls.Read(id));
        else
            form!.Refuse(outcome, Known?.Version ?? 0, Http, Navigation);
    }

    private TypedFields Of(Activity activity) => TypedFields.Of(
        ("Title", activity.Title), ("Kind", activity.Kind.ToString()), ("Format", activity.Format?.ToString()), ("Year", activity.Year), ("Month", activity.Month), ("Day", activity.Day),
        ("Summary", activity.Summary), ("Purpose", activity.Purpose), ("States", TimelineWords.StatesOf(activity.StateIds, vocabulary)),
        ("Organisations", activity.OrganisationIds.Select(id => desk!.Organisations.FirstOrDefault(organisation => organisation.Id == id)?.Name ?? id)),
        ("Towards", activity.TowardsMeetingId), ("HeldAt", activity.HeldAtId), ("Venue", activity.Venue), ("Documents", string.Join('\n', activity.Documents)),
        ("Practices", string.Join('\n', activity.PracticeNumbers)), ("Actions", activity.ActionIds),
        ("Obligations", activity.ObligationIds.Select(id => vocabulary.Obligations.GetValueOrDefault(id)?.Paragraph ?? id)),
        ("Themes", activity.ThemeIds.Select(id => vocabulary.Themes.GetValueOrDefault(id)?.Label.ToString() ?? id)), ("Note", activity.Note));

    private ActivityInput Input(TypedForm form) => new(form.FormId, form.Version, form.Fields["Kind"], form.Fields["Year"], form.Fields["Month"], form.Fields["Day"], form.Fields["Title"], form.Fields["Summary"], form.Fields["Purpose"],
        form.Fields.All("States"), form.Fields.All("Organisations"), form.Fields.All("Actions"), form.Fields.All("Obligations"), form.Fields.All("Themes"), form.Fields["Towards"], form.Fields["HeldAt"], form.Fields["Venue"],
        form.Fields["Format"], form.Fields["Documents"], form.Fields["Practices"], form.Fields["Note"]);
}
