using FocalPoints.Files;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace FocalPoints.Web.Files;

/// <summary>
/// How an uploaded file is sent: nothing in it can act in the site's name, whatever it is. Documents are saved, images are shown; parts
/// and repeated visits cost little.
/// </summary>
public static class FileAnswer
{
    private const string PublicCache = "public, max-age=600", PrivateCache = "private, no-cache";

    /// <summary>404 where the bytes are gone from the store.</summary>
    /// <param name="isPublic">Whether everybody may read it, and shared caches may keep it.</param>
    public static Results<PhysicalFileHttpResult, NotFound> Of(HttpContext http, FileStore store, StoredFile file, bool isPublic)
    {
        if (store.Find(file.Sha256) is not { } path)
        {
            Log(http).LogWarning("The bytes of file {FileId} are not in the store.", file.Id);
            return TypedResults.NotFound();
        }

        var disposition = new ContentDispositionHeaderValue(file.IsImage ? "inline" : "attachment");
        disposition.SetHttpFileName(file.Name);
        var headers = http.Response.Headers;
        headers.ContentDisposition = disposition.ToString();
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = isPublic ? PublicCache : PrivateCache;
        return TypedResults.PhysicalFile(path, file.MediaType == FileType.Csv.MediaType ? "text/csv; charset=utf-8" : file.MediaType,
            entityTag: new EntityTagHeaderValue($"\"{file.Sha256}\""), lastModified: file.UploadedAt, enableRangeProcessing: true);
    }

    private static ILogger Log(HttpContext http) => http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(FileAnswer));
}
