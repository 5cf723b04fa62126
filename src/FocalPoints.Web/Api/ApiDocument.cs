using System.Text.Json.Nodes;
using FocalPoints.Search;
using FocalPoints.Web.Search.Facets;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace FocalPoints.Web.Api;

/// <summary>The OpenAPI document of the interface for machines.</summary>
public static class ApiDocument
{
    /// <summary>Describes what lies under <see cref="ApiUrls.Version"/>, and nothing else of the site.</summary>
    public static IServiceCollection AddApiDocument(this IServiceCollection services) => services.AddOpenApi(options =>
    {
        options.ShouldInclude = endpoint => endpoint.RelativePath?.StartsWith(ApiUrls.Version.TrimStart('/'), StringComparison.Ordinal) is true;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo { Title = "FocalPoints", Version = "1", Description = "Practices of States affected by cluster munitions in assisting the victims." };
            document.Servers?.Clear(); // Where the document was read is where the addresses are.
            return Task.CompletedTask;
        });
    });

    /// <summary>The query, which is read as the page reads it and not bound key by key.</summary>
    internal static Task AddQuestion(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        operation.Parameters =
        [
            Parameter("q", "Words, a phrase or a practice’s number; without it everything is listed.", new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = SearchInput.TextMax }),
            .. Enum.GetValues<SearchFacet>().Select(facet => Parameter(facet.Key(), Meaning(facet), new OpenApiSchema
            {
                Type = JsonSchemaType.Array,
                MaxItems = SearchInput.ValuesMax,
                Items = new OpenApiSchema { Type = JsonSchemaType.String },
            })),
            Parameter("asof", "The id of an action plan: actions find what answers to them in other plans too.", new OpenApiSchema { Type = JsonSchemaType.String }),
            Parameter("sort", "Best is the default with words, newest without.", new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                Enum = [.. Enum.GetValues<SearchSort>().Select(sort => JsonValue.Create(sort.ToQueryValue()))],
            }),
            Parameter("page", "Behind the last one no items are listed.", Number(SearchInput.PageMax, 1)),
            Parameter("pageSize", "What is no size is put right.", Number(PracticesEndpoints.PageSizeMax, SearchPractices.PageSize)),
        ];
        return Task.CompletedTask;
    }

    private static string Meaning(SearchFacet facet) => facet switch
    {
        SearchFacet.Lang => "The language of the text, or of a translation of it, as in fr: only practices that can be read in it. Words are looked for in every language, whatever stands here.",
        SearchFacet.Tag => "By the end of the tag’s address.",
        SearchFacet.Year => "The year of the first publication.",
        SearchFacet.Theme => "The id of a topic; one that is narrower counts for it.",
        _ => FacetLabels.Of(facet) + ", by its id.",
    };

    private static OpenApiSchema Number(int most, int otherwise) =>
        new() { Type = JsonSchemaType.Integer, Minimum = "1", Maximum = most.ToString(System.Globalization.CultureInfo.InvariantCulture), Default = JsonValue.Create(otherwise) };

    private static OpenApiParameter Parameter(string name, string description, OpenApiSchema schema) =>
        new() { Name = name, In = ParameterLocation.Query, Description = description, Schema = schema };
}
