using FocalPoints.Kernel;
using FocalPoints.Practices;
using FocalPoints.Practices.Drafting;
using FocalPoints.Web.Account;
using FocalPoints.Web.Practices.Compose.Desk;
using FocalPoints.Web.Practices.Compose.Fields;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace FocalPoints.Web.Practices.Compose;

/// <summary>
/// Writes a draft together with its author's browser: the script keeps and hands over what is typed, this puts it on the
/// <see cref="DraftDesk"/> and saves it. Who acts is asked anew for every command.
/// </summary>
public sealed partial class DraftEditor(IJSRuntime js, CurrentActor current, ReadDraft readDraft, SaveDraft saveDraft, ReadVocabulary vocabularies) : IAsyncDisposable
{
    private readonly SemaphoreSlim saving = new(1);
    private readonly Dictionary<string, string> toShow = [];
    private DraftDesk? desk;
    private DraftForm? form;
    private Completeness? completeness;
    private Vocabulary? vocabulary;
    private FormSection section;
    private ElementReference root;
    private IJSObjectReference? script;
    private DotNetObjectReference<DraftEditor>? self;
    private IReadOnlyList<Problem> refused = [];
    private string? focus, news, refusal;
    private bool isAllLeft, isPreview;
    private int epoch, sequence;

    [Parameter, EditorRequired]
    public Guid Id { get; set; }

    /// <summary>The part of the full form to open; null for the first.</summary>
    [Parameter]
    public string? Section { get; set; }

    /// <summary>The path of a field to open and focus; then everything that is missing is said.</summary>
    [Parameter]
    public string? Field { get; set; }

    private PracticeContent Text => desk!.Content;

    private string Whereabouts => desk!.Saved is { Number: { } number, BasedOnRevision: var revision }
        ? number + " · " + string.Format(ComposeText.DraftRevision, revision + 1)
        : string.Format(ComposeText.NewDraft, vocabulary!.States.TryGetValue(desk.Saved.StateId, out var state) ? state.Name : desk.Saved.StateId);

    /// <summary>
    /// The script hands over what was typed. False when the form is being drawn anew (<paramref name="drawn"/> is an old
    /// <c>data-epoch</c>) and paths may lead elsewhere: the script then asks again.
    /// </summary>
    /// <param name="number">Counts up with each handing over.</param>
    /// <param name="since">The <c>data-epoch</c> that was shown when the first of it was typed.</param>
    /// <param name="answers">By the path of the field.</param>
    /// <param name="writing">The path of the field that is still being written; null when none is.</param>
    [JSInvokable]
    public async Task<bool> Typed(int number, int drawn, int since, Dictionary<string, string> answers, string? writing)
    {
        if (desk is null || drawn != epoch || number <= sequence)
            return number <= sequence;
        sequence = number;
        foreach (var (field, answer) in answers)
            desk.Put(field, answer, since);
        desk.Leave(answers.Keys.Where(field => field != writing));
        Draw();
        await Save();
        return true;
    }

    public async ValueTask DisposeAsync()
    {
        self?.Dispose();
        saving.Dispose();
        try
        {
            if (script is not null)
            {
                await script.InvokeVoidAsync("detach");
                await script.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone, and the script with it.
        }
    }

    protected override async Task OnInitializedAsync()
    {
        vocabulary = await vocabularies.Read();
        if (await readDraft.Read(await current.Get(), Id) is not { } draft)
            return;
        desk = new DraftDesk(draft);
        isAllLeft = Field is not null;
        section = Field is null ? FormSections.Named(Section) : FormSections.Of(Field, draft.Content);
        focus = Field is null ? null : Shared.Problems.IdOf(Field);
        Draw();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (desk is null)
            return;
        if (script is null && self is null)
        {
            self = DotNetObjectReference.Create(this);
            script = await js.InvokeAsync<IJSObjectReference>("import", "/" + Assets["Practices/Compose/DraftEditor.razor.js"]);
            var kept = await script.InvokeAsync<string?>("attach", root, self, new
            {
                Key = $"focalpoints:draft:{(await current.Get()).MemberId}:{Id}",
                desk.Saved.Version,
                desk.Saved.SavedAt,
                Texts = Texts(),
            });
            await Recover(KeptText.Read(kept));
        }

        if (toShow.Count > 0)
        {
            var answers = new Dictionary<string, string>(toShow);
            toShow.Clear();
            await Tell("show", answers);
        }

        if (focus is { } id && script is not null)
        {
            focus = null;
            await Tell("focus", id);
        }
    }

    private async Task Recover(KeptText? kept)
    {
        var before = Text;
        if (kept is not null && desk!.Recover(kept))
        {
            news = ComposeText.Restored;
            Show(before);
        }

        await Save();
    }

    // One save at a time; what is typed meanwhile is saved by the next round.
    private async Task Save()
    {
        await saving.WaitAsync();
        try
        {
            while (desk!.HasUnsaved && desk.Conflicts.Count == 0)
            {
                var actor = await current.Get();
                var (sent, number) = (Text, sequence);
                var outcome = await saveDraft.Save(actor, Id, desk.Saved.Version, sent);
                if (outcome.Kind == OutcomeKind.Stale && await readDraft.Read(actor, Id) is { } theirs)
                    Meet(theirs);
                else if (!outcome.IsDone)
                {
                    await Refuse(actor.MemberId is null ? ComposeText.NotSavedSignedOut : !actor.WritesFor(desk.Saved.StateId) ? ComposeText.NotSavedNoMandate
                        : outcome.Kind == OutcomeKind.Invalid ? ComposeText.NotSavedInvalid : ComposeText.NotSavedGone, outcome.Problems);
                    return;
                }
                else
                {
                    desk.WasSaved(outcome.Value!);
                    (refusal, refused) = (null, []);
                }
            }

            if (desk.Conflicts.Count > 0)
                await Tell("notSaved", string.Format(ComposeText.NotSavedConflict, desk.Theirs!.SavedByName));
            else
                await Tell("saved", desk.Saved.Version, sequence, desk.Saved.SavedAt, news, desk.Unfit.Keys);
            Draw();
        }
        finally
        {
            saving.Release();
        }
    }

    private void Meet(DraftView theirs)
    {
        var before = Text;
        var taken = desk!.Meet(theirs, epoch + 1);
        if (taken.Count > 0)
            news = string.Format(ComposeText.Merged, theirs.SavedByName, taken.Select(FieldLabels.Of).Aggregate((first, second) => string.Format(ComposeText.MergedList, first, second)));
        Show(before);
    }

    private Task Refuse(string text, IReadOnlyList<Problem> problems)
    {
        (refusal, refused) = (text, problems);
        Draw();
        return Tell("notSaved", text);
    }
}
