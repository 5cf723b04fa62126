using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using FocalPoints.Practices;
using FocalPoints.Search;
using FocalPoints.Search.Suggesting;
using FocalPoints.Web.Account;
using FocalPoints.Web.Startup.Caching;

namespace FocalPoints.Web.Search.Suggesting;

/// <summary>What the script of the search box asks while somebody types. Its answer is made for that list and no interface for others.</summary>
public static class SuggestionsEndpoints
{
    /// <summary>Takes what was typed so far as <c>q</c>.</summary>
    public const string Address = "/suggestions";

    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>Maps the question.</summary>
    public static void MapSuggestions(this IEndpointRouteBuilder routes) =>
        routes.MapMethods(Address, Reading, Suggest).AllowAnonymous().WithMetadata(new KeptForVisitors()).ExcludeFromDescription();

    private static async Task<IResult> Suggest(HttpContext http, CurrentActor current, SuggestSearches suggestSearches, ReadVocabulary readVocabulary, CancellationToken cancel)
    {
        var (input, problems) = SearchInput.Parse(http.Request.Query.Where(pair => pair.Key == "q"), await readVocabulary.Read(cancel));
        if (problems.Count > 0)
            return SearchProblems.Refuse(problems, input, http.Request.Query);
        var suggestions = await suggestSearches.Suggest(input.Text, await current.Get(), CultureInfo.CurrentUICulture, cancel);
        return TypedResults.Json(SuggestionList.Of(suggestions), Json);
    }
}
