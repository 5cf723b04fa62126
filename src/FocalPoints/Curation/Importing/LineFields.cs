using System.Text.Json;
using FocalPoints.Kernel;
using FocalPoints.Practices.Drafting;

namespace FocalPoints.Curation.Importing;

/// <summary>The fields of an object, cleaned. What is missing or null is empty; what is of another kind or too long is the reason to refuse the line.</summary>
internal sealed class LineFields(JsonElement element)
{
    private const int IdMax = 200, ItemsMax = 1000, WordsMax = 300, YearMin = 1900, YearMax = 2100;

    private readonly List<LineFields> inner = [];
    private string reason = "";

    /// <summary>The first thing that is wrong, of this object and those in it; empty where nothing is.</summary>
    public string Reason => reason.Length > 0 ? reason : inner.Select(fields => fields.Reason).FirstOrDefault(other => other.Length > 0, "");

    /// <summary>Says what is wrong, unless something else was wrong before.</summary>
    public void Refuse(string because) => reason = reason.Length > 0 ? reason : because;

    /// <summary>A text of any number of paragraphs.</summary>
    public string Text(string name) => Given(name) is { } given ? TextOf(name, given, DraftBounds.TextMax) : "";

    /// <summary>A text on one line.</summary>
    public string Line(string name, int max = WordsMax) => Given(name) is { } given ? OneLine(TextOf(name, given, max)) : "";

    /// <summary>Texts on one line each; a single one need not be in a list.</summary>
    public IReadOnlyList<string> Lines(string name) =>
    [
        .. Items(name).Select(item => OneLine(TextOf(name, item, WordsMax))).Where(text => text.Length > 0).Distinct(),
    ];

    /// <summary>Objects of a list.</summary>
    public IReadOnlyList<LineFields> Objects(string name)
    {
        var objects = Items(name).ToList();
        if (objects.Exists(item => item.ValueKind != JsonValueKind.Object))
        {
            Refuse($"{name} is not a list of objects");
            return [];
        }

        inner.AddRange(objects.Select(item => new LineFields(item)));
        return inner;
    }

    /// <summary>The document's own id: a text or a number.</summary>
    public string Id()
    {
        var id = Given("id") is { ValueKind: JsonValueKind.Number } number ? number.GetRawText() : Line("id", IdMax);
        if (id.Length == 0)
            Refuse("has no id");
        return id;
    }

    /// <summary>As the product writes it (BCP 47). Where nothing is said English, as in a draft of which nobody said anything.</summary>
    public string Language()
    {
        var given = Line("lang");
        if (given.Length == 0)
            return "en";
        var parts = given.Replace('_', '-').Split('-');
        if (parts[0].Length is not (2 or 3) || !parts[0].All(char.IsAsciiLetter) || parts.Skip(1).Any(part => part.Length is 0 or > 8 || !part.All(char.IsAsciiLetterOrDigit)))
            Refuse("lang is no language");
        return string.Join('-', [parts[0].ToLowerInvariant(), .. parts.Skip(1)]);
    }

    /// <summary>A year; null where none is given.</summary>
    public int? Year()
    {
        if (Given("year") is not { } given)
            return null;
        var year = 0;
        if (!(given.ValueKind == JsonValueKind.Number ? given.TryGetInt32(out year) : int.TryParse(Line("year"), out year)) || year is < YearMin or > YearMax)
            Refuse($"year is not one from {YearMin} to {YearMax}");
        return year;
    }

    private JsonElement? Given(string name) => element.TryGetProperty(name, out var given) && given.ValueKind != JsonValueKind.Null ? given : null;

    private IEnumerable<JsonElement> Items(string name)
    {
        if (Given(name) is not { } given)
            return [];
        if (given.ValueKind != JsonValueKind.Array)
            return [given];
        if (given.GetArrayLength() <= ItemsMax)
            return given.EnumerateArray();
        Refuse($"{name} has {given.GetArrayLength()} items, more than {ItemsMax}");
        return [];
    }

    // Characters that deceive are refused where somebody types them; what was written elsewhere is better without them than lost.
    private string TextOf(string name, JsonElement given, int max)
    {
        if (given.ValueKind != JsonValueKind.String)
        {
            Refuse($"{name} is not a text");
            return "";
        }

        var text = PlainText.Clean(PlainText.WithoutForbiddenCharacters(given.GetString()!));
        if (text.Length > max)
            Refuse($"{name} has {text.Length} characters, more than {max}");
        return text;
    }

    private static string OneLine(string text) => text.Replace('\n', ' ').Replace('\t', ' ');
}
