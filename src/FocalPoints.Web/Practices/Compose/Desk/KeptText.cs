using System.Text.Json;
using FocalPoints.Practices;
using FocalPoints.Practices.Drafting;

namespace FocalPoints.Web.Practices.Compose.Desk;

/// <summary>What a browser kept of a draft because it did not know that the server has it: answers by the path of their field.</summary>
/// <param name="Version">The version of the draft that was written on.</param>
/// <param name="At">When the last of it was typed, UTC.</param>
public sealed record KeptText(int Version, DateTime At, IReadOnlyDictionary<string, KeptAnswer> Answers)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>What the browser's storage holds; null where that is nothing of ours.</summary>
    public static KeptText? Read(string? json)
    {
        if (string.IsNullOrEmpty(json))
            return null;
        try
        {
            return JsonSerializer.Deserialize<KeptText>(json, Json) is { Answers.Count: > 0 } kept && kept.Answers.Values.All(answer => answer is { Value: not null, Known: not null }) ? kept : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The answers to fields of a draft that do not fit them, such as letters for a number.</summary>
    public IEnumerable<(string Field, string Answer)> Unfit(PracticeContent content)
    {
        var fields = ContentPatch.Answers(content);
        return from answer in Answers
               where fields.ContainsKey(answer.Key) && ContentPatch.Put(content, answer.Key, answer.Value.Value) is null
               select (answer.Key, answer.Value.Value);
    }

    /// <summary>A draft with these answers in it. What fits no field is passed over.</summary>
    public PracticeContent Over(PracticeContent content) =>
        Answers.OrderBy(answer => answer.Key, StringComparer.Ordinal).Aggregate(content, (into, answer) => ContentPatch.Put(into, answer.Key, answer.Value.Value) ?? into);

    /// <summary>
    /// The fields in which a draft says something that this browser neither saw nor sent: somebody else wrote there. An own text whose receipt
    /// was lost on the way is no conflict.
    /// </summary>
    public IReadOnlyList<string> Unknown(PracticeContent saved)
    {
        var clean = ContentTexts.Clean(saved);
        return [.. Answers.Where(answer => !answer.Value.Known.Any(known => Is(clean, answer.Key, known)))
            .SelectMany(answer => ContentPatch.Put(clean, answer.Key, answer.Value.Value) is { } mine ? ContentMerge.Differences(clean, ContentTexts.Clean(mine)) : [])
            .Distinct()];
    }

    private static bool Is(PracticeContent content, string field, string answer) =>
        ContentPatch.Put(content, field, answer) is { } same && ContentMerge.Differences(content, ContentTexts.Clean(same)).Count == 0;
}

/// <summary>One answer as it was typed last.</summary>
/// <param name="Known">What the server may have there without anybody else's doing: the text before, and those that were sent.</param>
public sealed record KeptAnswer(string Value, IReadOnlyList<string> Known);
