using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using FocalPoints.Practices;
using FocalPoints.Search;
using FocalPoints.Web.Account;
using FocalPoints.Web.Search;
using FocalPoints.Web.Search.Suggesting;
using FocalPoints.Web.Startup;
using FocalPoints.Web.Startup.Caching;

namespace FocalPoints.Web.Api;

/// <summary>Browse and search for machines: the question of the page, the same rights, the same order.</summary>
public static class PracticesEndpoints
{
    /// <summary>The most practices on a page.</summary>
    public const int PageSizeMax = 100;

    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    // Letters of every script as they are.
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Maps the list, the document that describes it, and what the site's own search box asks.</summary>
    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods(ApiUrls.Practices, Reading, Find).AllowAnonymous()
            .WithMetadata(new KeptForVisitors())
            .WithSummary("Finds practices")
            .WithDescription("Browse and search, with the query of the page /practices: a key repeated means or, different keys and. What who asks may not see is neither listed nor counted.")
            .Produces<FoundPractices>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .AddOpenApiOperationTransformer(ApiDocument.AddQuestion);
        routes.MapOpenApi(ApiUrls.Document).AllowAnonymous();
        routes.MapSuggestions();
    }

    private static async Task<IResult> Find(HttpContext http, CurrentActor current, RelaxSearch relaxSearch, ResolveSearch resolveSearch, ReadVocabulary readVocabulary,
        SiteAddress site, CancellationToken cancel)
    {
        var vocabulary = await readVocabulary.Read(cancel);
        var (input, problems) = SearchInput.Parse(http.Request.Query, vocabulary);
        if (problems.Count > 0)
            return SearchProblems.Refuse(problems, input, http.Request.Query);

        // The page leads on to where words went; here the answer is given at once.
        var today = await resolveSearch.Resolve(input, cancel) with { Page = input.Page };
        var result = await relaxSearch.Search(today, await current.Get(), filtersToo: false, PageSize(http.Request.Query["pageSize"]), cancel);
        return TypedResults.Json(FoundPractices.Of(result, vocabulary, site, $"{http.Request.Scheme}://{http.Request.Host}"), Json);
    }

    // The page has no such key, so what is no size is corrected and not refused.
    private static int PageSize(string? given) =>
        int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? Math.Clamp(size, 1, PageSizeMax)
        : string.IsNullOrEmpty(given) || !given.All(char.IsAsciiDigit) ? SearchPractices.PageSize : PageSizeMax;
}
