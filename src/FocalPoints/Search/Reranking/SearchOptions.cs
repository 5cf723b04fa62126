using Microsoft.Extensions.Options;

namespace FocalPoints.Search.Reranking;

/// <summary>The section <c>Search</c> of the configuration.</summary>
public sealed class SearchOptions
{
    public const string Section = "Search";

    /// <summary>The file of an ONNX model that looks at the best of what search found once more. Empty: none, and nothing is loaded.</summary>
    public string RerankerModel { get; set; } = "";
}

/// <summary>Opens the model when the settings are read, so that one that cannot be used is told of at the start, and the first question does not wait for it.</summary>
internal sealed class OpenRerankerModel(OnnxReranker reranker) : IValidateOptions<SearchOptions>
{
    public ValidateOptionsResult Validate(string? name, SearchOptions options) =>
        options.RerankerModel.Length > 0 && reranker.Open(options.RerankerModel) is { } problem ? ValidateOptionsResult.Fail(problem) : ValidateOptionsResult.Success;
}
