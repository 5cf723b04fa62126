using FocalPoints.Files;
using FocalPoints.Kernel;
using FocalPoints.Practices;
using FocalPoints.Practices.Attachments;
using FocalPoints.Web.Account;
using FocalPoints.Web.Files;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace FocalPoints.Web.Practices.Compose;

/// <summary>
/// The attachments of a text that is being written. Sending is the script's: what arrived while the circuit was away is handed over when
/// it is back, and found again in the store when the page was closed.
/// </summary>
public sealed partial class AttachmentsEditor(IJSRuntime js, CurrentActor current, ReadUpload readUpload, ListUploads listUploads) : IAsyncDisposable
{
    private const int MegaByte = 1024 * 1024;

    private static readonly string Accept = string.Join(',', FileType.Taken.SelectMany(type => type.OtherExtensions.Prepend(type.Extension)));

    private List<Attachment> offered = [];
    private ElementReference host, rows, status;
    private IJSObjectReference? script;
    private DotNetObjectReference<AttachmentsEditor>? self;
    private string? focus, said;
    private bool isReady;

    [Parameter, EditorRequired]
    public Guid PracticeId { get; set; }

    [Parameter, EditorRequired]
    public IReadOnlyList<Attachment> Value { get; set; } = [];

    [Parameter]
    public EventCallback<IReadOnlyList<Attachment>> ValueChanged { get; set; }

    /// <summary>Broken rules of the whole text; those with fields like <c>Attachments[0].AltText</c> are shown here.</summary>
    [Parameter]
    public IReadOnlyList<Problem> Problems { get; set; } = [];

    private bool IsFull => Value.Count >= PracticeContent.AttachmentsMax;

    /// <summary>The script has sent a file. True when it need not tell again.</summary>
    [JSInvokable]
    public async Task<bool> Uploaded(Guid fileId)
    {
        if (Value.Any(known => known.FileId == fileId))
            return true;

        // What the browser says is not believed: the store tells what the file is.
        if (await readUpload.Read(await current.Get(), fileId) is not { } stored || stored.PracticeId != PracticeId)
            return true;
        var file = Attachment.Of(stored);
        if (IsFull)
        {
            Offer(file);
            await Say(AttachmentsText.Full, PracticeContent.AttachmentsMax, file.Name);
            StateHasChanged();
            return true;
        }

        await Change([.. Value, file]);
        await Say(AttachmentsText.Added, file.Name);
        return true;
    }

    public async ValueTask DisposeAsync()
    {
        self?.Dispose();
        try
        {
            if (script is not null)
            {
                await script.InvokeVoidAsync("detach", PracticeId);
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
        var stored = await listUploads.List(await current.Get(), PracticeId);
        offered = [.. stored.Where(file => Value.All(known => known.FileId != file.FileId))];
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            script = await js.InvokeAsync<IJSObjectReference>("import", "/" + Assets["Practices/Compose/AttachmentsEditor.razor.js"]);
            self = DotNetObjectReference.Create(this);
            await script.InvokeVoidAsync("attach", PracticeId, host, rows, status, self, new
            {
                Url = FilesUrls.Upload(PracticeId),
                StoredFile.MaxBytes,
                Texts = Texts(),
            });
            isReady = true;
            StateHasChanged();
        }

        if (script is not null && said is not null)
            await script.InvokeVoidAsync("say", status, Take(ref said));
        if (script is not null && focus is not null)
            await script.InvokeVoidAsync("focus", Take(ref focus));
    }

    private static string Take(ref string? text)
    {
        var taken = text!;
        text = null;
        return taken;
    }

    private Task Change(IReadOnlyList<Attachment> files)
    {
        offered.RemoveAll(file => files.Any(known => known.FileId == file.FileId));
        return ValueChanged.InvokeAsync(files);
    }

    private Task Replace(int position, Attachment file) => Change([.. Value.Select((known, index) => index == position ? file : known)]);

    private async Task Move(int position, int by)
    {
        var files = Value.ToList();
        var file = files[position];
        files.RemoveAt(position);
        files.Insert(position + by, file);
        var end = position + by;
        focus = AttachmentFields.ButtonId(end, end == 0 ? 1 : end == files.Count - 1 ? -1 : by);
        await Change(files);
        await Say(AttachmentsText.Moved, file.Name, position + by + 1, files.Count);
    }

    private async Task Remove(int position)
    {
        var file = Value[position];
        Offer(file);
        focus = nameof(PracticeContent.Attachments);
        await Change([.. Value.Where(known => known.FileId != file.FileId)]);
        await Say(AttachmentsText.Removed, file.Name);
    }

    private async Task AddBack(Attachment file)
    {
        focus = AttachmentFields.TitleId(Value.Count);
        await Change([.. Value, file]);
        await Say(AttachmentsText.Added, file.Name);
    }

    private void Offer(Attachment file)
    {
        offered.RemoveAll(known => known.FileId == file.FileId);
        offered.Insert(0, file);
    }

    private Task Say(string format, params object[] values)
    {
        said = string.Format(System.Globalization.CultureInfo.CurrentCulture, format, values);
        return InvokeAsync(StateHasChanged);
    }

    // What the script says while the circuit may be away.
    private static object Texts() => new
    {
        AttachmentsText.Sending,
        AttachmentsText.Waiting,
        AttachmentsText.PercentSent,
        AttachmentsText.Checking,
        AttachmentsText.HandingOver,
        AttachmentsText.Cancel,
        AttachmentsText.CancelFile,
        AttachmentsText.Cancelled,
        AttachmentsText.Retry,
        AttachmentsText.RetryFile,
        AttachmentsText.Dismiss,
        AttachmentsText.DismissFile,
        AttachmentsText.NotAdded,
        AttachmentsText.NoLine,
        AttachmentsText.SignedOut,
        AttachmentsText.ServerError,
        AttachmentsText.WrongKind,
        AttachmentsText.EmptyFile,
        TooLarge = string.Format(AttachmentsText.TooLarge, StoredFile.MaxBytes / MegaByte),
        TooManyChosen = string.Format(AttachmentsText.TooManyChosen, PracticeContent.AttachmentsMax),
    };
}
