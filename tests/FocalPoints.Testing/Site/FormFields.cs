using System.Net.Http.Headers;
using AngleSharp.Html.Dom;

namespace FocalPoints.Testing;

/// <summary>What a browser sends of a form.</summary>
internal static class FormFields
{
    /// <summary>The successful controls (HTML, "constructing the entry list") without files and without submit buttons.</summary>
    public static IEnumerable<(string Field, object Value)> Of(IHtmlFormElement form)
    {
        foreach (var control in form.Elements)
        {
            switch (control)
            {
                case IHtmlInputElement { Name.Length: > 0, IsDisabled: false } input
                    when input.Type is not ("submit" or "button" or "image" or "reset" or "file") && (input.Type is not ("checkbox" or "radio") || input.IsChecked):
                    yield return (input.Name, input.Type is "checkbox" or "radio" && !input.HasAttribute("value") ? "on" : input.Value);
                    break;
                case IHtmlTextAreaElement { Name.Length: > 0, IsDisabled: false } area:
                    yield return (area.Name, area.Value);
                    break;
                case IHtmlSelectElement { Name.Length: > 0, IsDisabled: false } select:
                    foreach (var option in select.Options.Where(option => option.IsSelected))
                        yield return (select.Name, option.Value);
                    break;
            }
        }
    }

    public static HttpContent Body(bool isMultipart, IEnumerable<(string Field, object Value)> fields)
    {
        if (!isMultipart)
            return new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Field, (string)field.Value)));

        var body = new MultipartFormDataContent();
        foreach (var (field, value) in fields)
        {
            if (value is not FormFile file)
            {
                body.Add(new StringContent((string)value), field);
                continue;
            }

            var content = new ByteArrayContent(file.Content);
            content.Headers.ContentType = new MediaTypeHeaderValue(file.MediaType);
            body.Add(content, field, file.Name);
        }

        return body;
    }
}
