namespace FocalPoints.Curation.Importing;

/// <summary>What an import is told to do.</summary>
/// <param name="Source">Its name: within it an id stands for one practice for good, so that the same file goes on where it stopped.</param>
/// <param name="IsPublished">Whether lines are published in the name of the account, on the operator's word; else they become its drafts.</param>
public sealed record ImportOrder(string Source, bool IsPublished, ImportMap Map)
{
    /// <summary>The longest name, in UTF-16 characters.</summary>
    public const int SourceMax = 100;
}

/// <summary>How far an import has come.</summary>
/// <param name="Lines">Read, those without anything on them not counted.</param>
/// <param name="Imported">New practices.</param>
/// <param name="Skipped">Imported before, unchanged.</param>
/// <param name="Refused">Not imported.</param>
/// <param name="LeftOut">Tags, topics and comments that found no place, of lines that were imported.</param>
public sealed record ImportReport(int Lines = 0, int Imported = 0, int Skipped = 0, int Refused = 0, int LeftOut = 0);

/// <summary>Something to tell the operator about a line.</summary>
/// <param name="Number">The line, from 1.</param>
/// <param name="Text">The end of a sentence that begins with the line.</param>
/// <param name="IsRefused">Whether the line was not imported.</param>
public sealed record LineNote(int Number, string Text, bool IsRefused);
