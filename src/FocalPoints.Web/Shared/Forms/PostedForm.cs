namespace FocalPoints.Web.Shared.Forms;

/// <summary>What somebody typed and sent to this page; also where it was not obeyed (<see cref="IsRefused"/>), so that the page can show it again.</summary>
public sealed class PostedForm
{
    /// <summary>The field that says which of a page's forms was sent, as Blazor knows it.</summary>
    public const string HandlerField = "_handler";

    private readonly IFormCollection fields;

    private PostedForm(IFormCollection fields, bool isRefused)
    {
        this.fields = fields;
        IsRefused = isRefused;
    }

    /// <summary>
    /// True where the form came without its antiforgery token, or with one from before the person signed in or out. Nothing was done; the page
    /// is drawn with 400 as if it had been asked for, and <see cref="RefusedNote"/> on it says so.
    /// </summary>
    public bool IsRefused { get; }

    /// <summary>The answer under this name, as it was typed; null where there is none.</summary>
    public string? this[string name] => fields[name] is [{ } first, ..] ? first : null;

    /// <summary>All answers under this name, in the form's order.</summary>
    public IReadOnlyList<string> All(string name) => [.. fields[name].OfType<string>()];

    /// <summary>The form that this request brought; null for a page that is only asked for.</summary>
    public static PostedForm? Of(HttpContext http) => http.Features.Get<PostedForm>()
        ?? (HttpMethods.IsPost(http.Request.Method) && http.Request.HasFormContentType ? new PostedForm(http.Request.Form, isRefused: false) : null);

    /// <summary>Remembers a form that is not obeyed.</summary>
    internal static void Refuse(HttpContext http, IFormCollection fields) => http.Features.Set(new PostedForm(fields, isRefused: true));
}
