using System.Globalization;
using System.Text.Json;
using CsvHelper;
using FocalPoints.Curation.Audit;
using FocalPoints.Web.Account;

namespace FocalPoints.Web.Curation.Audit;

/// <summary>The history to keep outside.</summary>
public static class HistoryEndpoints
{
    // A cell that begins as a formula does would be run by the spreadsheet that opens it: what people wrote is only ever read.
    private static readonly CsvWriterOptions Csv = new() { Injection = CsvInjection.Escape, WriteByteOrderMark = true };

    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps both forms of the export.</summary>
    public static void MapHistory(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods(HistoryUrls.Csv, Reading, ExportCsv).RequireAuthorization();
        routes.MapMethods(HistoryUrls.JsonLines, Reading, ExportJsonLines).RequireAuthorization();
    }

    private static Task<IResult> ExportCsv(HttpContext http, CurrentActor current, ExportHistory export, TimeProvider clock) =>
        Answer(http, current, export, "text/csv", $"focalpoints-history-{Today(clock)}.csv", WriteCsv);

    private static Task<IResult> ExportJsonLines(HttpContext http, CurrentActor current, ExportHistory export, TimeProvider clock) =>
        Answer(http, current, export, "application/jsonl", $"focalpoints-history-{Today(clock)}.jsonl", WriteJsonLines);

    private static async Task<IResult> Answer(HttpContext http, CurrentActor current, ExportHistory export, string type, string name, Func<Stream, IAsyncEnumerable<HistoryLine>, CancellationToken, Task> write)
    {
        var actor = await current.Get();
        if (!HistoryAccess.MayRead(actor))
            return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        if (export.Export(actor, HistoryUrls.Read(http.Request.Query)) is not { } lines)
            return TypedResults.StatusCode(StatusCodes.Status400BadRequest);
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Stream(stream => write(stream, lines, http.RequestAborted), type, name);
    }

    private static async Task WriteCsv(Stream stream, IAsyncEnumerable<HistoryLine> lines, CancellationToken cancel)
    {
        await using var csv = CsvWriter.Create(stream, Csv, leaveOpen: true);
        await csv.WriteRecordAsync(["Line", "Time (UTC)", "Person", "Did", "Kind of record", "Record", "Number", "Title", "Note"], cancel);
        await foreach (var line in lines.WithCancellation(cancel))
        {
            await csv.WriteRecordAsync(
                [line.Id.ToString(CultureInfo.InvariantCulture), Moment(line), line.MemberName, line.Verb.ToString(), line.RecordType, line.RecordId, line.Record?.Number, line.Record?.Title, line.Note], cancel);
        }
    }

    private static async Task WriteJsonLines(Stream stream, IAsyncEnumerable<HistoryLine> lines, CancellationToken cancel)
    {
        await foreach (var line in lines.WithCancellation(cancel))
        {
            await JsonSerializer.SerializeAsync(stream, new
            {
                line.Id,
                At = Moment(line),
                Person = line.MemberName,
                Verb = line.Verb.ToString(),
                line.RecordType,
                line.RecordId,
                line.Record?.Number,
                line.Record?.Title,
                line.Note,
            }, JsonSerializerOptions.Web, cancel);
            await stream.WriteAsync("\n"u8.ToArray(), cancel);
        }
    }

    private static string Moment(HistoryLine line) => line.At.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    private static string Today(TimeProvider clock) => clock.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
