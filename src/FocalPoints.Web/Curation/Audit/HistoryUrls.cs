using FocalPoints.Curation.Audit;
using Microsoft.AspNetCore.Http.Extensions;

namespace FocalPoints.Web.Curation.Audit;

/// <summary>The addresses of the history. The same narrowing in each.</summary>
public static class HistoryUrls
{
    public const string List = "/workspace/history";

    public const string Csv = "/workspace/history.csv";

    public const string JsonLines = "/workspace/history.jsonl";

    /// <summary>An address with what narrows it.</summary>
    public static string Of(string address, HistoryFilter filter)
    {
        var query = new QueryBuilder();
        foreach (var (key, value) in new[] { ("person", filter.Person), ("verb", filter.Verb), ("record", filter.Record), ("from", filter.From), ("until", filter.Until), ("before", filter.Before) })
        {
            if (!string.IsNullOrWhiteSpace(value))
                query.Add(key, value);
        }

        return address + query;
    }

    /// <summary>What an address narrows the history to.</summary>
    public static HistoryFilter Read(IQueryCollection query) =>
        new(query["person"], query["verb"], query["record"], query["from"], query["until"], query["before"]);
}
