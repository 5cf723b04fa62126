using System.Globalization;
using FocalPoints.Discussion;
using FocalPoints.Web.Shared.Forms;

namespace FocalPoints.Web.Discussion;

/// <summary>What stands in the form of a comment while it is written.</summary>
/// <param name="FormId">New for each form that is drawn: sent twice, it makes one comment.</param>
/// <param name="ReplyTo">The comment that is answered; null for a comment of its own.</param>
/// <param name="Text">As typed; null for nothing yet.</param>
/// <param name="Language">BCP 47; empty for another language.</param>
public sealed record CommentDraft(Guid FormId, Guid? ReplyTo, string? Text, string Language)
{
    /// <summary>The names of the fields.</summary>
    public const string FormField = "form", ReplyField = "reply", TextField = "text", LanguageField = "language";

    /// <summary>An empty form. The language is the interface's until its author says otherwise.</summary>
    public static CommentDraft Empty(Guid? replyTo) => new(Guid.NewGuid(), replyTo, null, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);

    /// <summary>What was sent; whatever is missing or cannot be read becomes what can belong to nothing.</summary>
    public static CommentDraft Of(PostedForm form) => new(
        Guid.TryParse(form[FormField], out var id) ? id : Guid.NewGuid(),
        form[ReplyField] is { Length: > 0 } reply ? Guid.TryParse(reply, out var parent) ? parent : Guid.Empty : null,
        form[TextField],
        form[LanguageField] ?? "");

    /// <summary>What the use case takes.</summary>
    public CommentInput ToInput() => new(FormId, ReplyTo, Text, Language);
}
