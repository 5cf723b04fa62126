using FocalPoints.Data;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Practices.Confirming;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FocalPoints.Curation.Importing;

/// <summary>
/// Takes documents from elsewhere, a line of a file each, as practices of the State for which an account writes. Batch after batch is saved whole: cut off and
/// started again it goes on, and nothing is there twice.
/// </summary>
public sealed class ImportPractices(IDbContextFactory<FocalPointsDb> databases, ReadVocabulary vocabularies, IOptions<PublicationOptions> publication, TimeProvider clock)
{
    /// <summary>The practices of one transaction: enough that saving costs little, few enough that others who write meanwhile do not wait long.</summary>
    public const int BatchSize = 500;

    /// <summary>
    /// Imports the lines. Denied where the account does not publish (write, for drafts) for every State that lines go to without their own saying, or where coordinators
    /// have to agree to what is published. A bad line is told and passed over.
    /// </summary>
    /// <param name="tell">Called for each line that there is something to say of.</param>
    /// <param name="went">Called after each batch.</param>
    public async Task<Outcome<ImportReport>> Import(Actor actor, ImportOrder order, Stream file, Action<LineNote> tell, Action<ImportReport> went, CancellationToken cancel = default)
    {
        var own = actor.OwnStates.Where(MayImport).ToList();
        if (actor.MemberId is null || own.Count == 0 || (order.IsPublished && publication.Value.IsReviewed))
            return Outcome<ImportReport>.From(Outcome.Denied);
        var vocabulary = await vocabularies.Read(cancel);
        if (order.Map.Check(vocabulary) is { Count: > 0 } problems)
            return Outcome<ImportReport>.From(Outcome.Invalid(problems));
        if (order.Source.Length is 0 or > ImportOrder.SourceMax)
            return Outcome<ImportReport>.From(Outcome.Invalid(new Problem("source", order.Source.Length == 0 ? ProblemRule.Required : ProblemRule.TooLong, ImportOrder.SourceMax, order.Source.Length)));
        if ((order.Map.State ?? (own.Count == 1 ? own[0] : null)) is not { } state)
            return Outcome<ImportReport>.From(Outcome.Invalid(new Problem("state", ProblemRule.Required)));
        if (!order.Map.States.Values.OfType<string>().Append(state).All(MayImport))
            return Outcome<ImportReport>.From(Outcome.Denied);

        var batches = new ImportBatches(databases, vocabulary, new ImportTerms(vocabulary, order.Map, state), actor, order, MayImport, clock);
        var report = new ImportReport();
        var batch = new List<NumberedLine>(BatchSize);
        await foreach (var raw in JsonLines.Read(file, cancel))
        {
            var (line, reason) = ImportedLine.Parse(raw.Bytes);
            report = report with { Lines = report.Lines + 1 };
            if (line is not null)
            {
                batch.Add(new NumberedLine(raw.Number, line, line.Digest()));
            }
            else
            {
                report = report with { Refused = report.Refused + 1 };
                tell(new LineNote(raw.Number, reason, IsRefused: true));
            }

            if (batch.Count == BatchSize)
                await Save();
        }

        await Save();
        return Outcome.DoneWith(report);

        bool MayImport(string stateId) => order.IsPublished ? PracticeAccess.MayPublish(actor, stateId) : PracticeAccess.MayWrite(actor, stateId);

        async Task Save()
        {
            var saved = await batches.Save(batch, cancel);
            saved.Notes.ForEach(tell);
            report = report with
            {
                Imported = report.Imported + saved.Imported,
                Skipped = report.Skipped + saved.Skipped,
                Refused = report.Refused + saved.Notes.Count(note => note.IsRefused),
                LeftOut = report.LeftOut + saved.LeftOut,
            };
            batch.Clear();
            went(report);
        }
    }
}
