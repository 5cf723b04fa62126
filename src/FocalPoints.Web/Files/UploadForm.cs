using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace FocalPoints.Web.Files;

/// <summary>The file of a posted form, read as it arrives: small fields first, then the file, which nobody has buffered.</summary>
internal sealed class UploadForm
{
    private const int MaxFields = 8, MaxFieldLength = 4096;

    /// <summary>The small fields that stood before the file.</summary>
    public Dictionary<string, string> Fields { get; } = [];

    public string FileName { get; private set; } = "";

    public string? DeclaredType { get; private set; }

    public Stream Content { get; private set; } = Stream.Null;

    /// <summary>The boundary of a multipart form; null where the request is none.</summary>
    public static string? BoundaryOf(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            && HeaderUtilities.RemoveQuotes(type.Boundary).Value is { Length: > 0 and <= 128 } boundary
            ? boundary
            : null;

    /// <summary>Reads up to the file's first byte; null where the form holds no file. Throws <see cref="InvalidDataException"/> or <see cref="IOException"/> where it is cut or broken.</summary>
    public static async Task<UploadForm?> Read(HttpRequest request, string boundary)
    {
        var reader = new MultipartReader(boundary, request.Body) { HeadersCountLimit = 8, HeadersLengthLimit = 4096 };
        var form = new UploadForm();
        for (var count = 0; count <= MaxFields && await reader.ReadNextSectionAsync() is { } section; count++)
        {
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition))
                throw new InvalidDataException("A part of the form has no name.");
            if (disposition.IsFileDisposition())
            {
                form.FileName = HeaderUtilities.RemoveQuotes(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).ToString();
                form.DeclaredType = section.ContentType;
                form.Content = section.Body;
                return form;
            }

            form.Fields[HeaderUtilities.RemoveQuotes(disposition.Name).ToString()] = await ReadField(section.Body);
        }

        return null;
    }

    private static async Task<string> ReadField(Stream body)
    {
        var buffer = new byte[MaxFieldLength + 1];
        var length = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false);
        return length <= MaxFieldLength ? Encoding.UTF8.GetString(buffer, 0, length) : throw new InvalidDataException("A field of the form is too long.");
    }
}
