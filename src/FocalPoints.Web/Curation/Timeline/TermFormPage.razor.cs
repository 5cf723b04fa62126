using FocalPoints.Curation.Timeline;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Treaty;
using FocalPoints.Web.Treaty.Coordinators;
using Microsoft.AspNetCore.Components;

namespace FocalPoints.Web.Curation.Timeline;

/// <summary>Writes down who coordinated between two meetings, or mends it.</summary>
public sealed partial class TermFormPage
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

        form = TypedForm.Of(Http, Known?.Version ?? 0, Known is { } record ? Of(record) : TypedFields.Of(), TimelineWords.SentenceOf);
    }

    private async Task Submit()
    {
        var outcome = await SaveTerm.Save(actor, Id, Input(form!), Http.RequestAborted);
        if (outcome.Value is { } id)
            Navigation.NavigateTo(CoordinatorUrls.Term(id));
        else
            form!.Refuse(outcome, Known?.Version ?? 0, Http, Navigation);
    }

    private TypedFields Of(CoordinatorTerm term) => TypedFields.Of(
        ("FirstYear", term.Term.Split('-')[0]), ("LastYear", term.Term.Split('-')[^1]), ("States", TimelineWords.StatesOf(term.StateIds, vocabulary)), ("Role", term.Role),
        ("From", term.FromMeetingId), ("To", term.ToMeetingId), ("CooperationStates", TimelineWords.StatesOf(term.CooperationStateIds, vocabulary)), ("Note", term.Note));

    private TermInput Input(TypedForm form) => new(form.FormId, form.Version, form.Fields["FirstYear"], form.Fields["LastYear"], form.Fields["From"], form.Fields["To"], form.Fields.All("States"), form.Fields["Role"],
        form.Fields.All("CooperationStates"), form.Fields["Note"]);
}
