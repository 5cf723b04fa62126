using System.Globalization;
using FocalPoints.Files;
using FocalPoints.Practices.Attachments;
using FocalPoints.Web.Account;
using FocalPoints.Web.Practices;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace FocalPoints.Web.Files;

/// <summary>Files over HTTP: sent by their author, previewed with a draft, read with a practice.</summary>
public static class FilesEndpoints
{
    /// <summary>The largest request: a file and the form around it, in bytes.</summary>
    public const long MaxRequestBytes = StoredFile.MaxBytes + (64 * 1024);

    private const string TokenField = "__RequestVerificationToken", TokenHeader = "RequestVerificationToken";

    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps upload, draft preview and published file.</summary>
    public static void MapFiles(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/workspace/files/{practiceId:guid}", Upload).RequireAuthorization().DisableCookieRedirect()
            .WithMetadata(new RequestSizeLimitAttribute(MaxRequestBytes), new SkipStatusCodePagesAttribute());
        routes.MapMethods("/workspace/files/{fileId:guid}", Reading, ReadDraftFile).RequireAuthorization();
        routes.MapMethods("/practices/{number}/{slug}/attachments/{name}", Reading, ReadPublished).AllowAnonymous();
    }

    // Without a token: a broken line ends the reading by itself, whereas a read cancelled half-way leaves the server unable to end the request.
    private static async Task<IResult> Upload(HttpContext http, Guid practiceId, Guid? id, CurrentActor current, AttachFile attach, IAntiforgery antiforgery)
    {
        if (http.Request.ContentLength > MaxRequestBytes)
            return UploadProblem.TooLarge(StoredFile.MaxBytes);
        if (UploadForm.BoundaryOf(http.Request) is not { } boundary)
            return UploadProblem.Of(StatusCodes.Status415UnsupportedMediaType, FilesText.NotAForm);
        try
        {
            var form = await UploadForm.Read(http.Request, boundary);
            if (!await HasToken(http, form, antiforgery))
                return UploadProblem.Of(StatusCodes.Status400BadRequest, FilesText.StaleForm);
            if (form is null)
                return UploadProblem.Of(StatusCodes.Status400BadRequest, FilesText.Malformed);
            var file = new IncomingFile(id ?? Guid.NewGuid(), form.FileName, form.DeclaredType, form.Content);
            var outcome = await attach.Attach(await current.Get(), practiceId, file);
            return outcome.IsDone ? TypedResults.Json(outcome.Value) : UploadProblem.Of(outcome);
        }
        catch (BadHttpRequestException exception) when (exception.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return UploadProblem.TooLarge(StoredFile.MaxBytes);
        }
        catch (FileStoreException exception)
        {
            http.RequestServices.GetRequiredService<ILogger<AttachFile>>().LogWarning(exception, "A file could not be kept.");
            return UploadProblem.Of(StatusCodes.Status503ServiceUnavailable, FilesText.StoreDown);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException)
        {
            return UploadProblem.Of(StatusCodes.Status400BadRequest, FilesText.Malformed);
        }
    }

    // Antiforgery would read, and buffer, the whole form to look for its field: it is handed over as the header instead.
    private static async Task<bool> HasToken(HttpContext http, UploadForm? form, IAntiforgery antiforgery)
    {
        if (!http.Request.Headers.ContainsKey(TokenHeader) && form?.Fields.GetValueOrDefault(TokenField) is { Length: > 0 } token)
            http.Request.Headers[TokenHeader] = token;
        return http.Request.Headers[TokenHeader].ToString().Length > 0 && await antiforgery.IsRequestValidAsync(http);
    }

    private static async Task<Results<PhysicalFileHttpResult, NotFound>> ReadDraftFile(HttpContext http, Guid fileId, CurrentActor current, ReadUpload read, FileStore store, CancellationToken cancel) =>
        await read.Read(await current.Get(), fileId, cancel) is { } file ? FileAnswer.Of(http, store, file, isPublic: false) : TypedResults.NotFound();

    private static async Task<IResult> ReadPublished(HttpContext http, string number, string slug, string name, CurrentActor current, ReadAttachment read, FileStore store, CancellationToken cancel) =>
        await read.Read(await current.Get(), number, name, cancel) switch
        {
            null => TypedResults.NotFound(),
            { File: { } file, IsPublic: var isPublic } => FileAnswer.Of(http, store, file, isPublic),
            _ => TypedResults.Text(string.Format(CultureInfo.CurrentCulture, FilesText.Withdrawn, PracticeUrls.Read(number, slug)), statusCode: StatusCodes.Status410Gone),
        };
}
