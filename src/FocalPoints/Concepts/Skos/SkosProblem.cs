namespace FocalPoints.Concepts.Skos;

/// <summary>Why a file could not be read. The site holds one sentence for each.</summary>
public enum SkosFault
{
    /// <summary>Nothing is in it.</summary>
    Empty,

    /// <summary>More bytes, concepts or statements than are read.</summary>
    TooLarge,

    /// <summary>Not UTF-8.</summary>
    NotUtf8,

    /// <summary>Something else is expected here.</summary>
    Unexpected,

    /// <summary>The file ends in the middle of something.</summary>
    Unfinished,

    /// <summary>A prefix that was not declared.</summary>
    UnknownPrefix,

    /// <summary>An escape or a character that may not stand there.</summary>
    BadCharacter,

    /// <summary>An address that is none.</summary>
    BadAddress,

    /// <summary>Brackets in brackets, deeper than any vocabulary needs.</summary>
    TooDeep,

    /// <summary>XML with a document type declaration, which could make it what it is not.</summary>
    DocumentType,

    /// <summary>XML or JSON that is not well formed, or not RDF.</summary>
    Malformed,

    /// <summary>JSON-LD whose terms are explained elsewhere: nothing is fetched.</summary>
    RemoteContext,

    /// <summary>JSON-LD in a way of writing that is not read.</summary>
    NotRead,

    /// <summary>No concept in it.</summary>
    NoConcepts,

    /// <summary>Neither does it name a scheme nor do the concepts' addresses begin alike.</summary>
    NoScheme,

    /// <summary>Addresses of concepts that are relative to nothing, or too long.</summary>
    NoAddress,
}

/// <summary>What is wrong with a file, and where.</summary>
/// <param name="Line">Counted from 1; null where it is the file as a whole.</param>
/// <param name="Near">What stands there; empty where nothing helps.</param>
public sealed record SkosProblem(SkosFault Fault, int? Line = null, string Near = "");

/// <summary>How a reader stops; never leaves <see cref="SkosFile"/>.</summary>
internal sealed class SkosException(SkosFault fault, int? line, string near = "") : Exception(fault.ToString())
{
    private const int NearMax = 60;

    public SkosProblem Problem { get; } = new(fault, line, Kernel.PlainText.WithoutForbiddenCharacters(near.Length > NearMax ? near[..NearMax] : near).Trim());
}
