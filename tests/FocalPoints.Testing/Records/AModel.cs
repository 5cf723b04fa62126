using System.Text;

namespace FocalPoints.Testing;

/// <summary>Toy models for the reranker, of a few hundred bytes: what <c>onnx.proto</c> says, written by hand.</summary>
public static class AModel
{
    private const int Float = 1, Whole = 7, Text = 8, Truth = 9;

    private static readonly byte[][] Asked = [Value(11, "question", Text, "1"), Value(11, "texts", Text, "n")];
    private static readonly byte[] Scores = Value(12, "scores", Float, "n");

    /// <summary>One for each text that, behind the question, answers to a pattern as a whole; nought for the others.</summary>
    public static byte[] Preferring(string pattern) => Model(
        [
            Node("StringConcat", ["question", "texts"], "joined"),
            Node("RegexFullMatch", ["joined"], "met", Attribute("pattern", 3, Bytes(4, Encoding.UTF8.GetBytes(pattern)))),
            Node("Cast", ["met"], "scores", Attribute("to", 2, Number(3, Float))),
        ], [.. Asked, Scores]);

    /// <summary>Takes texts for numbers, which they are not.</summary>
    public static byte[] Failing => Model([Node("Cast", ["texts"], "scores", Attribute("to", 2, Number(3, Float)))], [.. Asked, Scores]);

    /// <summary>Counts without an end.</summary>
    public static byte[] Endless => Model(
        [
            Node("Equal", ["texts", "question"], "same"),
            Node("Cast", ["same"], "start", Attribute("to", 2, Number(3, Float))),
            Node("Loop", ["", "", "start"], "scores", Attribute("body", 5, Bytes(6, Graph(
                [Node("Identity", ["on"], "go"), Node("Add", ["sum", "sum"], "next")],
                [Value(11, "turn", Whole), Value(11, "on", Truth), Value(11, "sum", Float, "n"), Value(12, "go", Truth), Value(12, "next", Float, "n")])))),
        ], [.. Asked, Scores]);

    /// <summary>Has an operator of onnxruntime-extensions in it, as tokenizers are.</summary>
    public static byte[] Extended => Model(
        [
            Node("StringLength", ["texts"], "lengths", Bytes(7, "ai.onnx.contrib"u8.ToArray())),
            Node("Cast", ["lengths"], "scores", Attribute("to", 2, Number(3, Float))),
        ], [.. Asked, Scores]);

    /// <summary>Asks for numbers, as a model without its tokenizer does.</summary>
    public static byte[] OfNumbers => Model([Node("Identity", ["input_ids"], "logits")], [Value(11, "input_ids", Float, "n"), Value(12, "logits", Float, "n")]);

    /// <summary>Lays a model into a folder. Returns its path.</summary>
    public static string In(string folder, byte[] model)
    {
        var path = Path.Combine(folder, $"{Guid.NewGuid():N}.onnx");
        File.WriteAllBytes(path, model);
        return path;
    }

    private static byte[] Model(byte[][] nodes, byte[][] values) =>
        [.. Number(1, 10), .. Bytes(7, Graph(nodes, values)), .. Bytes(8, Number(2, 21)), .. Bytes(8, [.. Bytes(1, "ai.onnx.contrib"u8.ToArray()), .. Number(2, 1)])];

    private static byte[] Graph(byte[][] nodes, byte[][] values) => [.. nodes.SelectMany(node => Bytes(1, node)), .. Bytes(2, "toy"u8.ToArray()), .. values.SelectMany(value => value)];

    /// <param name="more">Attributes, or the domain.</param>
    private static byte[] Node(string type, string[] inputs, string output, params byte[][] more) =>
        [.. inputs.SelectMany(input => Bytes(1, Encoding.UTF8.GetBytes(input))), .. Bytes(2, Encoding.UTF8.GetBytes(output)), .. Bytes(4, Encoding.UTF8.GetBytes(type)), .. more.SelectMany(part => part)];

    private static byte[] Attribute(string name, long type, byte[] value) => Bytes(5, [.. Bytes(1, Encoding.UTF8.GetBytes(name)), .. value, .. Number(20, type)]);

    /// <param name="sizes">A number, or a name for any.</param>
    private static byte[] Value(int field, string name, long type, params string[] sizes)
    {
        var shape = sizes.SelectMany(size => Bytes(1, long.TryParse(size, out var number) ? Number(1, number) : Bytes(2, Encoding.UTF8.GetBytes(size))));
        return Bytes(field, [.. Bytes(1, Encoding.UTF8.GetBytes(name)), .. Bytes(2, Bytes(1, [.. Number(1, type), .. Bytes(2, [.. shape])]))]);
    }

    private static byte[] Bytes(int field, byte[] content) => [.. Varint((field << 3) | 2), .. Varint(content.Length), .. content];

    private static byte[] Number(int field, long value) => [.. Varint(field << 3), .. Varint(value)];

    private static IEnumerable<byte> Varint(long value)
    {
        for (; value > 0x7f; value >>= 7)
            yield return (byte)(value | 0x80);
        yield return (byte)value;
    }
}
