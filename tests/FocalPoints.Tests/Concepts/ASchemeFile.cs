using System.Text;
using FocalPoints.Concepts;
using FocalPoints.Concepts.Skos;
using Xunit;

namespace FocalPoints.Tests.Concepts;

/// <summary>Reads what a test wrote.</summary>
internal static class ASchemeFile
{
    /// <summary>One topic is known, and no other concept.</summary>
    public static KnownRecords Known { get; } = new(new HashSet<string> { "rehabilitation" }, []);

    /// <summary>Reads bytes.</summary>
    public static (SchemeContent? Content, SkosProblem? Problem) Read(byte[] file) => SchemeFile.Read(file, Known);

    /// <summary>What a text that can be read says.</summary>
    public static SchemeContent Content(string text)
    {
        var (content, problem) = Read(Encoding.UTF8.GetBytes(text));
        Assert.Null(problem);
        return content!;
    }

    /// <summary>What is wrong with a text that cannot.</summary>
    public static SkosProblem Problem(string text) => Read(Encoding.UTF8.GetBytes(text)).Problem!;

    /// <summary>Cuts a text at each place and puts each of some signs there: whatever comes of it, it is read or refused.</summary>
    public static void Spoil(string text, string signs)
    {
        var whole = Encoding.UTF8.GetBytes(text);
        for (var at = 0; at < whole.Length; at++)
        {
            Read(whole[..at]);
            foreach (var sign in Encoding.Latin1.GetBytes(signs))
            {
                var spoilt = whole.ToArray();
                spoilt[at] = sign;
                Read(spoilt);
            }
        }
    }
}
