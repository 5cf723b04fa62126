using System.Data.Common;
using System.Diagnostics;
using FocalPoints.Curation.Importing;
using FocalPoints.Kernel;

namespace FocalPoints.Web.Commands;

/// <summary>
/// <c>import-practices FILE.jsonl [--account EMAIL] [--map FILE] [--source NAME] [--publish]</c>: a file of documents becomes drafts or practices, and the
/// site is not started. Progress and what is wrong with lines go to the standard error, the summary to the standard output.
/// </summary>
internal sealed class ImportPracticesCommand(IServiceProvider services, ImportArguments arguments, TextWriter output, TextWriter errors)
{
    private const int Done = 0, Failed = 1, Misused = 2, WithRefusals = 3, CutOff = 130;

    private readonly Stopwatch watch = Stopwatch.StartNew();

    /// <summary>Imports, and answers with the code for the shell.</summary>
    public async Task<int> Run()
    {
        using var cut = new CancellationTokenSource();
        Console.CancelKeyPress += Stop;
        try
        {
            return await Import(cut.Token);
        }
        catch (OperationCanceledException)
        {
            return Say(CutOff, "Stopped. What was saved is kept; the same command goes on.");
        }
        catch (IOException unreadable)
        {
            return Say(Failed, $"{unreadable.Message} What was saved is kept; the same command goes on.");
        }
        catch (DbException refused)
        {
            return Say(Failed, $"The database answered: {refused.Message} What was saved is kept; the same command goes on.");
        }
        catch (UnauthorizedAccessException unreadable)
        {
            return Say(Failed, unreadable.Message);
        }
        finally
        {
            Console.CancelKeyPress -= Stop;
        }

        void Stop(object? sender, ConsoleCancelEventArgs pressed)
        {
            pressed.Cancel = true;
            cut.Cancel();
        }
    }

    private async Task<int> Import(CancellationToken cancel)
    {
        if (arguments.Problem.Length > 0)
            return Say(Misused, arguments.Problem, ImportArguments.Usage);
        if (!File.Exists(arguments.File))
            return Say(Misused, $"There is no file {arguments.File}.");
        if (arguments.Map.Length > 0 && !File.Exists(arguments.Map))
            return Say(Misused, $"There is no file {arguments.Map}.");
        if ((arguments.Map.Length == 0 ? ImportMap.Empty : ImportMap.Parse(await File.ReadAllTextAsync(arguments.Map, cancel))) is not { } map)
            return Say(Misused, $"{arguments.Map} is no map: it has to be as in {{ \"states\": {{ \"Laos\": \"lao-pdr\" }}, \"themes\": {{ \"Work\": [\"employment\"] }} }}.");

        var importer = await services.GetRequiredService<ReadImporter>().Read(arguments.Account, cancel);
        if (importer.Actor is not { } actor)
            return Say(Misused, WithoutAnAccount(importer.Emails));
        var order = new ImportOrder(arguments.Source, arguments.IsPublished, map);
        errors.WriteLine($"Imports {arguments.File} as {order.Source}, {(order.IsPublished ? "published in the name of" : "as drafts of")} {actor.Name} ({importer.Emails[0]}).");
        await using var file = new FileStream(arguments.File, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.Asynchronous | FileOptions.SequentialScan);
        var outcome = await services.GetRequiredService<ImportPractices>().Import(actor, order, file, Tell, report => ShowProgress(report, file), cancel);
        return outcome.Kind switch
        {
            OutcomeKind.Done => Finish(outcome.Value!),
            OutcomeKind.Invalid => Say(Misused, [.. outcome.Problems.Select(Sentence)]),
            _ => Say(Misused, order.IsPublished
                ? $"{importer.Emails[0]} cannot publish: it takes the focal point of the affected State that the lines are of, in the map's States too, and Publication:Mode must not be Reviewed. Without --publish lines become drafts."
                : $"{importer.Emails[0]} cannot write drafts: it takes a focal point or contributor of the affected State that the lines are of, in the map's States too."),
        };
    }

    private string WithoutAnAccount(IReadOnlyList<string> emails) => (arguments.Account, emails) switch
    {
        (null, []) => "There is no focal point yet whose account could be named with --account.",
        (null, _) => $"Name the account with --account. These are focal points: {string.Join(", ", emails)}",
        (_, []) => $"There is no account {arguments.Account}.",
        _ => $"The account {arguments.Account} is paused.",
    };

    private static string Sentence(Problem problem) => (problem.Field, problem.Rule) switch
    {
        ("state", _) => "The account writes for several States. Say in the map which one lines are of that name none: { \"state\": \"lao-pdr\" }",
        ("source", ProblemRule.TooLong) => $"The name of the import is longer than {problem.Limit} characters. Give another with --source.",
        ("source", _) => "The import needs a name. Give one with --source.",
        _ => $"The map names what is not known here: {problem.Field}",
    };

    private void Tell(LineNote note) => errors.WriteLine($"Line {note.Number} {note.Text}{(note.IsRefused ? ": refused." : ".")}");

    private void ShowProgress(ImportReport report, FileStream file) =>
        errors.WriteLine($"{report.Lines:#,0} lines, {file.Position * 100 / Math.Max(1, file.Length)} % read: {Counts(report)}. {watch.Elapsed.TotalSeconds:0} s");

    private int Finish(ImportReport report)
    {
        output.WriteLine($"{report.Lines:#,0} lines in {watch.Elapsed.TotalSeconds:0.0} s: {Counts(report)}; {report.LeftOut:#,0} tags, topics and comments left out.");
        return report.Refused == 0 ? Done : WithRefusals;
    }

    private string Counts(ImportReport report) =>
        $"{report.Imported:#,0} {(arguments.IsPublished ? "published" : "drafts made")}, {report.Skipped:#,0} there before, {report.Refused:#,0} refused";

    private int Say(int code, params IEnumerable<string> sentences)
    {
        foreach (var sentence in sentences)
            errors.WriteLine(sentence);
        return code;
    }
}
