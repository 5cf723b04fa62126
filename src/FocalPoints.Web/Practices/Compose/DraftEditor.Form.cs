using FocalPoints.Practices;
using FocalPoints.Practices.Drafting;
using FocalPoints.Web.Practices.Compose.Desk;
using FocalPoints.Web.Practices.Compose.Fields;
using Microsoft.JSInterop;

namespace FocalPoints.Web.Practices.Compose;

/// <summary>How the form is drawn, moved through and told of changes.</summary>
public sealed partial class DraftEditor
{
    private string WholeText => string.Join("\n\n", ContentTexts.Of(Text).Where(text => text.Text.Length > 0).Select(text => FieldLabels.Of(text.Field) + "\n" + text.Text));

    // What the form shows is made once for each time it is drawn.
    private void Draw()
    {
        completeness = Completeness.Of(Text, vocabulary!);
        form = new DraftForm(Text, desk!.Unfit, [.. completeness.Problems.Where(problem => isAllLeft || desk!.IsLeft(problem.Field)), .. desk!.UnfitProblems], vocabulary!, Change);
        StateHasChanged();
    }

    // A list was changed, so paths lead elsewhere from now on.
    private async Task Change(PracticeContent content, string? focusId)
    {
        desk!.Replace(content);
        epoch++;
        focus = focusId;
        Draw();
        await Save();
    }

    private async Task Switch()
    {
        section = FormSection.Basics;
        await Change(Text with { IsFull = !Text.IsFull }, "heading");
    }

    private async Task Go(FormSection to)
    {
        section = to;
        focus = "heading";
        Draw();
        await Tell("address", ComposeUrls.Section(Id, to));
    }

    private void TogglePreview()
    {
        isPreview = !isPreview;
        focus = isPreview ? "preview" : "heading";
        Draw();
    }

    private async Task Choose(string field, bool isMine)
    {
        var before = Text;
        desk!.Choose(field, isMine);
        focus = desk.Theirs is null ? "heading" : "conflicts";
        Show(before);
        await Save();
    }

    // The form's boxes are drawn once; what came from elsewhere is shown in them by the script.
    private void Show(PracticeContent before)
    {
        var shown = ContentPatch.Answers(before);
        foreach (var (field, answer) in ContentPatch.Answers(Text).Where(answer => shown.GetValueOrDefault(answer.Key) != answer.Value))
            toShow[field] = answer;
        foreach (var (field, answer) in desk!.Unfit)
            toShow[field] = answer;
        epoch++;
        Draw();
    }

    private async Task Tell(string what, params object?[] values)
    {
        try
        {
            if (script is not null)
                await script.InvokeVoidAsync(what, values);
        }
        catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException)
        {
            // The browser is away. What it has to know it asks for when it is back.
        }
    }

    // What the script says while the circuit may be away.
    private static object Texts() => new
    {
        ComposeText.SavedAt,
        ComposeText.SavedWith,
        ComposeText.LineDown,
        ComposeText.Waiting,
        ComposeText.StorageFull,
        ComposeText.TooLongToSend,
        ComposeText.Leaving,
        ComposeText.CountOf,
        ComposeText.CountOver,
    };
}
