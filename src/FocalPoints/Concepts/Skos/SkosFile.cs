using System.Text;

namespace FocalPoints.Concepts.Skos;

/// <summary>A vocabulary as a file: Turtle, RDF/XML or JSON-LD, told apart by how it begins. Nothing is fetched, whatever it names.</summary>
internal static class SkosFile
{
    /// <summary>The largest file: 20 MB.</summary>
    public const int MaxBytes = 20 * 1024 * 1024;

    /// <summary>The most brackets, elements or objects within one another.</summary>
    public const int MaxDepth = 64;

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
            TurtleReader.Read(text, graph);
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
}
