using System.Text;

namespace FocalPoints.Concepts.Skos;

/// <summary>A vocabulary as a file: Turtle, RDF/XML or JSON-LD, told apart by how it begins. Nothing is fetched, whatever it names.</summary>
internal static class SkosFile
{
    /// <summary>The largest file: 20 MB.</summary>
    public const int MaxBytes = 20 * 1024 * 1024;

    /// <summary>The most brackets, elements or objects within one another.</summary>
    public const int MaxDepth = 64;

    /// <summary>The most things and the most statements about them, far above those of any thesaurus.</summary>
    public const int MaxResources = 200_000, MaxStatements = 1_000_000;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Adds what a file says to a graph; what is wrong with the file, or null.</summary>
    public static SkosProblem? Read(ReadOnlyMemory<byte> bytes, SkosGraph graph)
    {
        if (bytes.Length > MaxBytes)
            return new SkosProblem(SkosFault.TooLarge);
        try
        {
            var text = Strict.GetString(bytes.Span).TrimStart('\uFEFF');
            if (string.IsNullOrWhiteSpace(text))
                return new SkosProblem(SkosFault.Empty);
            (FormatOf(text.AsSpan().TrimStart()) switch { '<' => RdfXmlReader.Read, '{' => JsonLdReader.Read, _ => (Action<string, SkosGraph>)TurtleReader.Read })(text, graph);
            return null;
        }
        catch (DecoderFallbackException exception)
        {
            return new SkosProblem(SkosFault.NotUtf8, 1 + bytes.Span[..Math.Clamp(exception.Index, 0, bytes.Length)].Count((byte)'\n'));
        }
        catch (SkosException exception)
        {
            return exception.Problem;
        }
    }

    // Turtle, too, may begin with angle brackets, round an address, or with square ones, round a thing without a name.
    private static char FormatOf(ReadOnlySpan<char> text) => text switch
    {
        ['{', ..] => '{',
        ['[', .. var rest] when rest.TrimStart() is ['{' or '[', ..] => '{',
        ['<', '?' or '!', ..] => '<',
        ['<', .. var rest] when rest[..Math.Max(0, rest.IndexOf('>'))].Contains("xmlns", StringComparison.Ordinal) => '<',
        _ => ' ',
    };
}
