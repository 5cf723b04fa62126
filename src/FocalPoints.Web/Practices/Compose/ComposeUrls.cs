using FocalPoints.Web.Practices.Compose.Desk;

namespace FocalPoints.Web.Practices.Compose;

/// <summary>The addresses of places in the form.</summary>
public static class ComposeUrls
{
    /// <summary>A part of the full form.</summary>
    public static string Section(Guid id, FormSection section) => WorkspaceUrls.Compose(id) + QueryString.Create("section", section.ToString().ToLowerInvariant());

    /// <summary>A field, by its path as in <c>Steps[2].Heading</c>: the form opens there, with everything said that is missing.</summary>
    public static string Field(Guid id, string path) => WorkspaceUrls.Compose(id) + QueryString.Create("field", path);
}
