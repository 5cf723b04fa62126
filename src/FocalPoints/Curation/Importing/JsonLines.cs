using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace FocalPoints.Curation.Importing;

/// <summary>A line of a file.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Bytes">Without its end; null where it is longer than anything that is imported.</param>
internal sealed record RawLine(int Number, byte[]? Bytes);

/// <summary>Reads a file line by line and holds one of them at a time, whatever its size and whatever stands in it.</summary>
internal static class JsonLines
{
    /// <summary>The longest line, in bytes: a text at its longest with a discussion, in the widest script and escaped.</summary>
    public const int LongestLine = 4 * 1024 * 1024;

    private const int BufferSize = 256 * 1024;

    /// <summary>Every line that is not blank.</summary>
    public static async IAsyncEnumerable<RawLine> Read(Stream file, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        var pipe = PipeReader.Create(file, new StreamPipeReaderOptions(bufferSize: BufferSize, leaveOpen: true));
        var (number, isTooLong) = (0, false);
        while (true)
        {
            var read = await pipe.ReadAsync(cancel);
            var rest = read.Buffer;
            while (rest.PositionOf((byte)'\n') is { } end)
            {
                if (Line(rest.Slice(0, end), isTooLong, ++number) is { } line)
                    yield return line;
                (rest, isTooLong) = (rest.Slice(rest.GetPosition(1, end)), false);
            }

            if (rest.Length > LongestLine)
                (rest, isTooLong) = (rest.Slice(rest.End), true);
            if (read.IsCompleted)
            {
                if (Line(rest, isTooLong, ++number) is { } last)
                    yield return last;
                yield break;
            }

            pipe.AdvanceTo(rest.Start, rest.End);
        }
    }

    private static RawLine? Line(ReadOnlySequence<byte> bytes, bool isTooLong, int number)
    {
        if (isTooLong || bytes.Length > LongestLine)
            return new RawLine(number, null);
        var line = bytes.ToArray().AsSpan();
        if (number == 1 && line.StartsWith("\uFEFF"u8))
            line = line[3..];
        line = line.Trim(" \t\r"u8);
        return line.Length == 0 ? null : new RawLine(number, line.ToArray());
    }
}
