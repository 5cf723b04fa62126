using FocalPoints.Data;
using FocalPoints.Discussion;
using FocalPoints.History;
using FocalPoints.Members;
using FocalPoints.Practices;
using FocalPoints.Practices.Confirming;
using FocalPoints.Practices.Drafting;
using FocalPoints.Practices.Publishing;
using FocalPoints.Tags;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Curation.Importing;

/// <summary>A document, the number of its line, from 1, and its digest.</summary>
internal sealed record NumberedLine(int Number, ImportedLine Line, string Digest);

/// <summary>What became of a batch.</summary>
internal sealed class SavedBatch
{
    public int Imported { get; set; }

    public int Skipped { get; set; }

    public int LeftOut { get; set; }

    public List<LineNote> Notes { get; } = [];
}

/// <summary>Saves documents, each batch in one transaction with a fixed number of statements, save those that insert.</summary>
internal sealed class ImportBatches(
    IDbContextFactory<FocalPointsDb> databases, Vocabulary vocabulary, ImportTerms terms, Actor actor, ImportOrder order, Func<string, bool> mayImport, TimeProvider clock)
{
    // Numbers, new tags and ids of an import are unique in the database: of those who take one at once all but one try again.
    private const int Attempts = 40;

    private readonly Guid memberId = actor.MemberId!.Value;
    private readonly Dictionary<string, int> numbers = [];

    /// <summary>Saves what is new of a batch.</summary>
    public async Task<SavedBatch> Save(IReadOnlyList<NumberedLine> lines, CancellationToken cancel)
    {
        if (lines.Count == 0)
            return new SavedBatch();
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TrySave(lines, cancel);
            }
            catch (DbUpdateException) when (attempt < Attempts)
            {
                // The next attempt sees what the other one saved.
                numbers.Clear();
            }
        }
    }

    private async Task<SavedBatch> TrySave(IReadOnlyList<NumberedLine> lines, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var saved = new SavedBatch();
        var wanted = (await FindNew(db, lines, saved, cancel)).Select(line => (line.Number, line.Line, line.Digest, Terms: terms.Resolve(line.Line))).Where(MayImport).ToList();
        var tags = await FindTags(db, wanted.SelectMany(entry => entry.Terms.Tags), cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var (number, line, digest, found) in wanted)
        {
            var usable = found.Tags.Where(tag => tags[tag.Name].BlockedAt is null).Select(tag => tag.Name).ToList();
            var content = ImportedContent.Of(line, found, usable);
            var practice = new Practice
            {
                Id = Guid.CreateVersion7(),
                StateId = found.StateId,
                CreatedAt = now,
                CreatedById = memberId,
                ImportSource = order.Source,
                ExternalId = line.Id,
                ImportDigest = digest,
            };
            var leftOut = new List<string>([.. found.LeftOut, .. found.Tags.Select(tag => tag.Name).Except(usable)]);
            if (order.IsPublished)
                leftOut.AddRange(Publish(db, practice, content, line, usable.Select(name => tags[name].Id), await NextNumber(db, found.StateId, now.Year, cancel), now));
            else
                leftOut.AddRange(Keep(db, practice, content, line, now));
            saved.Imported++;
            saved.LeftOut += leftOut.Count;
            if (leftOut.Count > 0 && order.IsPublished)
                saved.Notes.Add(new LineNote(number, "is imported without " + string.Join(", ", leftOut.Select(word => $"“{word}”")), IsRefused: false));
        }

        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(CancellationToken.None);
        return saved;

        bool MayImport((int Number, ImportedLine Line, string Digest, ResolvedTerms Terms) entry)
        {
            if (mayImport(entry.Terms.StateId))
                return true;
            saved.Notes.Add(new LineNote(entry.Number, $"is of {entry.Terms.StateId}, for which the account does not {(order.IsPublished ? "publish" : "write")}", IsRefused: true));
            return false;
        }
    }

    private async Task<List<NumberedLine>> FindNew(FocalPointsDb db, IReadOnlyList<NumberedLine> lines, SavedBatch saved, CancellationToken cancel)
    {
        var ids = lines.Select(line => line.Line.Id).Distinct().ToList();
        var known = await db.Practices.Where(practice => practice.ImportSource == order.Source && ids.Contains(practice.ExternalId!))
            .Select(practice => new { practice.ExternalId, practice.ImportDigest }).ToDictionaryAsync(practice => practice.ExternalId!, practice => practice.ImportDigest!, cancel);
        var found = new List<NumberedLine>();
        foreach (var line in lines)
        {
            if (known.TryAdd(line.Line.Id, line.Digest))
                found.Add(line);
            else if (known[line.Line.Id] == line.Digest)
                saved.Skipped++;
            else
                saved.Notes.Add(new LineNote(line.Number, $"has the id {line.Line.Id}, which was imported before with other words", IsRefused: true));
        }

        return found;
    }

    /// <summary>The tags as they are used today, by the names that were asked for; those that are new are added.</summary>
    private static async Task<Dictionary<string, Tag>> FindTags(FocalPointsDb db, IEnumerable<Tag> wanted, CancellationToken cancel)
    {
        var all = wanted.DistinctBy(tag => tag.Name).ToDictionary(tag => tag.Name);
        if (all.Count == 0)
            return all;
        var names = all.Keys.ToList();
        var known = await db.Tags.AsNoTracking().Where(tag => names.Contains(tag.Name)).ToListAsync(cancel);
        var ends = await MergedTags.Follow(db, known, cancel);
        foreach (var tag in known)
            all[tag.Name] = ends[tag.Id];
        db.AddRange(all.Values.Except(ends.Values));
        return all;
    }

    private List<string> Publish(FocalPointsDb db, Practice practice, PracticeContent content, ImportedLine line, IEnumerable<Guid> tags, string number, DateTime at)
    {
        var written = new Draft { PracticeId = practice.Id };
        practice.Publish(ContentTexts.WithoutBlanks(content), actor, at, number, "", RevisionSignificance.Major, Confirmation.Of(actor, vocabulary.States[practice.StateId].Institution, written, at));
        db.Add(practice);
        db.AddRange(tags.Distinct().Select(tag => new PracticeTag { PracticeId = practice.Id, TagId = tag, MemberId = memberId, At = at }));
        db.Add(HistoryEntry.Of(actor, Verb.Published, nameof(Practice), practice.Id, at, $"Imported from {order.Source} as {line.Id}, published on the operator’s word"));
        var mandate = actor.Mandates.First(mandate => mandate.Role == MandateRole.FocalPoint && mandate.StateId == practice.StateId);
        var comments = line.Comments.Select(comment => ImportedContent.CommentOf(comment, practice.Id, memberId, mandate, at)).ToList();
        db.AddRange(comments.OfType<Comment>());
        return [.. comments.Where(comment => comment is null).Select(_ => "a comment that is too long")];
    }

    private List<string> Keep(FocalPointsDb db, Practice practice, PracticeContent content, ImportedLine line, DateTime at)
    {
        practice.Draft = new Draft { PracticeId = practice.Id };
        practice.Draft.Save(content, actor, at);
        db.Add(practice);
        db.Add(HistoryEntry.Of(actor, Verb.Created, nameof(Practice), practice.Id, at, $"Imported from {order.Source} as {line.Id}"));
        return [.. line.Comments.Select(_ => "a comment, which a draft has no place for")];
    }

    private async Task<string> NextNumber(FocalPointsDb db, string stateId, int year, CancellationToken cancel)
    {
        // Asked once for each State; from then on counted here.
        var prefix = RunningNumber.Prefix(vocabulary.States[stateId].IsoAlpha3, year);
        if (!numbers.TryGetValue(prefix, out var last))
            last = await RunningNumber.Last(db, prefix, cancel);
        numbers[prefix] = ++last;
        return RunningNumber.Of(prefix, last);
    }
}
