namespace FocalPoints.Web.Commands;

/// <summary>What stands behind <c>import-practices</c>.</summary>
/// <param name="File">The documents.</param>
/// <param name="Account">The e-mail address; null where none is given.</param>
/// <param name="Map">The file with the meaning of names; empty where none is given.</param>
/// <param name="Source">The import's name: the file's, unless another is given.</param>
/// <param name="Problem">What cannot be understood, in a sentence; empty where all can.</param>
internal sealed record ImportArguments(string File, string? Account, string Map, string Source, bool IsPublished, string Problem)
{
    public const string Usage = """
        import-practices FILE.jsonl [--account EMAIL] [--map FILE] [--source NAME] [--publish]
          --account  in whose name; may be left out where there is one focal point only
          --map      JSON: { "state": "lao-pdr", "states": { "Laos": "lao-pdr", "Elsewhere": null }, "themes": { "Work": ["employment"] } }
          --source   the import's name, within which an id is imported once; else the file's
          --publish  publishes in the name of the account; else lines become its drafts
        """;

    /// <summary>Reads them. What sets a key of the configuration, as in <c>--Storage:DataFolder=/data</c>, is not for here.</summary>
    public static ImportArguments Parse(IEnumerable<string> given)
    {
        var parsed = new ImportArguments("", null, "", "", false, "");
        var rest = new Queue<string>(given.Where(argument => !CommandLine.IsSetting(argument)));
        while (rest.TryDequeue(out var argument))
        {
            parsed = argument switch
            {
                "--publish" => parsed with { IsPublished = true },
                "--account" when rest.TryDequeue(out var value) => parsed with { Account = value },
                "--map" when rest.TryDequeue(out var value) => parsed with { Map = value },
                "--source" when rest.TryDequeue(out var value) => parsed with { Source = value },
                _ when argument.StartsWith("--", StringComparison.Ordinal) => parsed with { Problem = $"{argument} is not known, or lacks what belongs behind it." },
                _ when parsed.File.Length == 0 => parsed with { File = argument },
                _ => parsed with { Problem = $"One file at a time: {argument} is another one." },
            };
        }

        if (parsed.File.Length == 0 && parsed.Problem.Length == 0)
            return parsed with { Problem = "Which file?" };
        return parsed.Source.Length > 0 ? parsed : parsed with { Source = Path.GetFileNameWithoutExtension(parsed.File) };
    }
}
