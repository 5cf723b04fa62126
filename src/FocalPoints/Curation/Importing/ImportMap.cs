using System.Text.Json;
using FocalPoints.Kernel;
using FocalPoints.Practices;

namespace FocalPoints.Curation.Importing;

/// <summary>What the operator says that names in a file mean here.</summary>
/// <param name="State">The id of the State of lines that name none, or none that is known; null where the account has one State only.</param>
/// <param name="States">Ids of States by name; null for a name that is left out.</param>
/// <param name="Themes">Ids of topics by name; none for a name that is left out.</param>
public sealed record ImportMap(string? State, IReadOnlyDictionary<string, string?> States, IReadOnlyDictionary<string, IReadOnlyList<string>> Themes)
{
    /// <summary>Says nothing.</summary>
    public static ImportMap Empty { get; } = new(null, new Dictionary<string, string?>(), new Dictionary<string, IReadOnlyList<string>>());

    /// <summary>
    /// Reads <c>{ "state": "lao-pdr", "states": { "Laos": "lao-pdr", "Elsewhere": null }, "themes": { "Work": "employment", "Care": ["first-aid", "medical-care"] } }</c>;
    /// null where it is something else.
    /// </summary>
    public static ImportMap? Parse(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            var root = document.RootElement;
            var state = root.TryGetProperty("state", out var given) ? given.GetString() : null;
            return new ImportMap(state, Names(root, "states", value => value.GetString()), Names(root, "themes", IdsOf));
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Ids that are not known, by where they stand.</summary>
    public IReadOnlyList<Problem> Check(Vocabulary vocabulary) =>
    [
        .. new[] { State }.OfType<string>().Where(id => !vocabulary.States.ContainsKey(id)).Select(id => new Problem($"state: {id}", ProblemRule.Unknown)),
        .. States.Where(pair => pair.Value is { } id && !vocabulary.States.ContainsKey(id)).Select(pair => new Problem($"states: {pair.Key}: {pair.Value}", ProblemRule.Unknown)),
        .. Themes.SelectMany(pair => pair.Value.Where(id => !vocabulary.Themes.ContainsKey(id)).Select(id => new Problem($"themes: {pair.Key}: {id}", ProblemRule.Unknown))),
    ];

    private static Dictionary<string, T> Names<T>(JsonElement root, string name, Func<JsonElement, T> read)
    {
        var names = new Dictionary<string, T>(StringComparer.OrdinalIgnoreCase);
        if (root.TryGetProperty(name, out var given))
        {
            foreach (var pair in given.EnumerateObject())
                names[PlainText.Clean(pair.Name)] = read(pair.Value);
        }

        return names;
    }

    private static IReadOnlyList<string> IdsOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => [],
        JsonValueKind.Array => [.. value.EnumerateArray().Select(item => item.GetString() ?? "")],
        _ => [value.GetString()!],
    };
}
