using System.Text;
using System.Text.Json;

namespace FocalPoints.Concepts.Skos;

/// <summary>A value of a JSON document that knows its line.</summary>
/// <param name="Text">Of a string or number; null for an object, an array, and null.</param>
/// <param name="Members">Of an object.</param>
/// <param name="Items">Of an array.</param>
internal sealed record JsonLdValue(int Line, string? Text, bool IsString, IReadOnlyList<(string Name, JsonLdValue Value)>? Members, IReadOnlyList<JsonLdValue>? Items)
{
    /// <summary>A member of an object; null where there is none.</summary>
    public JsonLdValue? this[string name] => Members?.LastOrDefault(member => member.Name == name).Value;

    /// <summary>The items of an array, or the one value that stands for one.</summary>
    public IEnumerable<JsonLdValue> Each => Items ?? [this];
}

/// <summary>Reads JSON with the line of every value, which the framework's own document does not keep.</summary>
internal ref struct JsonLdTree
{
    private readonly ReadOnlySpan<byte> bytes;
    private Utf8JsonReader json;
    private int line, counted;

    private JsonLdTree(ReadOnlySpan<byte> bytes)
    {
        this.bytes = bytes;
        line = 1;
        json = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = SkosFile.MaxDepth + 1 });
    }

    /// <summary>The document's one value.</summary>
    public static JsonLdValue Read(string text)
    {
        var tree = new JsonLdTree(Encoding.UTF8.GetBytes(text));
        try
        {
            tree.json.Read();
            var value = tree.Value();
            while (tree.json.Read())
                continue;
            return value;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Half a surrogate pair is no text, and is found only when the text is asked for.
            tree.Count();
            throw new SkosException(tree.json.CurrentDepth > SkosFile.MaxDepth ? SkosFault.TooDeep : SkosFault.Malformed, exception is JsonException { LineNumber: { } number } ? (int)number + 1 : tree.line);
        }
    }

    private JsonLdValue Value()
    {
        Count();
        var at = line;
        switch (json.TokenType)
        {
            case JsonTokenType.StartObject:
                if (json.CurrentDepth >= SkosFile.MaxDepth)
                    throw new SkosException(SkosFault.TooDeep, at);
                var members = new List<(string, JsonLdValue)>();
                while (json.Read() && json.TokenType != JsonTokenType.EndObject)
                {
                    var name = json.GetString()!;
                    json.Read();
                    members.Add((name, Value()));
                }

                return new JsonLdValue(at, null, false, members, null);
            case JsonTokenType.StartArray:
                if (json.CurrentDepth >= SkosFile.MaxDepth)
                    throw new SkosException(SkosFault.TooDeep, at);
                var items = new List<JsonLdValue>();
                while (json.Read() && json.TokenType != JsonTokenType.EndArray)
                    items.Add(Value());
                return new JsonLdValue(at, null, false, null, items);
            case JsonTokenType.String:
                return new JsonLdValue(at, json.GetString(), true, null, null);
            case JsonTokenType.Null:
                return new JsonLdValue(at, null, false, null, null);
            default:
                return new JsonLdValue(at, Encoding.UTF8.GetString(json.ValueSpan), false, null, null);
        }
    }

    private void Count()
    {
        var start = Math.Max(counted, (int)json.TokenStartIndex);
        line += bytes[counted..start].Count((byte)'\n');
        counted = start;
    }
}
