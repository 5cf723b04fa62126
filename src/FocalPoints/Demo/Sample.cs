using System.Text.Json;
using System.Text.Json.Serialization;
using FocalPoints.Practices;

namespace FocalPoints.Demo;

/// <summary>
/// A practice of the demonstration, compiled from public sources: not a statement of any State. What its sources do not tell is empty, even
/// where publishing asks people for it.
/// </summary>
/// <param name="Id">A readable name, known to nobody but the loader.</param>
/// <param name="StateId">The State that it tells of.</param>
internal sealed record Sample(string Id, string StateId, DateTime PublishedAt, PracticeContent Content, IReadOnlyList<SampleTranslation>? Translations, IReadOnlyList<SampleComment>? Comments,
    IReadOnlyList<SampleAdoption>? Adoptions)
{
    private static readonly JsonSerializerOptions Options = new(Data.StoredJson.Options) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    /// <summary>All that ship, oldest first.</summary>
    public static IReadOnlyList<Sample> All()
    {
        using var stream = typeof(Sample).Assembly.GetManifestResourceStream(typeof(Sample), "sample-practices.json")!;
        return JsonSerializer.Deserialize<List<Sample>>(stream, Options)!;
    }
}

/// <summary>A machine's translation that nobody checked.</summary>
/// <param name="Content">The translated text; what is not translated is empty.</param>
internal sealed record SampleTranslation(string Language, bool IsComplete, PracticeContent Content);

/// <summary>An invented comment in the voice of a focal point, marked as such where it is shown.</summary>
internal sealed record SampleComment(string StateId, DateTime At, string Text, IReadOnlyList<SampleComment>? Replies);

/// <summary>An invented adoption in the voice of a focal point, marked as such where it is shown.</summary>
/// <param name="Since">A year or a month, ISO 8601.</param>
internal sealed record SampleAdoption(string StateId, DateTime At, string Since, string Language, string Kept, string Changed, string? Dropped, string? Outcome);
