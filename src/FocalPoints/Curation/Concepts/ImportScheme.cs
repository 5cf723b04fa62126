using FocalPoints.Concepts;
using FocalPoints.Data;
using FocalPoints.Files;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Curation.Concepts;

/// <summary>Brings a vocabulary in, whole or not at all, in place of what was here under its address. History tells search, which learns its words.</summary>
public sealed class ImportScheme(IDbContextFactory<FocalPointsDb> databases, FileStore store, TimeProvider clock)
{
    /// <summary>The field that names the file, where the file itself must be put right first.</summary>
    public const string File = "File";

    /// <summary>The scheme's address. The same file with the same words, sent twice, changes nothing.</summary>
    /// <param name="digest">Under which the file was set aside.</param>
    /// <param name="seen">What was looked at: <see cref="ImportPreview.Seen"/>.</param>
    public async Task<Outcome<string>> Import(Actor actor, string digest, SchemeInput input, string? seen, CancellationToken cancel = default)
    {
        if (!ConceptAccess.MayImport(actor))
            return Outcome<string>.From(Outcome.Denied);
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await StagedImport.Read(db, store, digest, cancel) is not { } content)
            return Outcome<string>.From(Outcome.Missing);
        // Reading takes its time; from here on nobody else writes.
        await using var transaction = await db.BeginAlone(cancel);
        var import = await StagedImport.Compare(db, content, cancel);
        var (scheme, difference) = (import.Scheme, import.Difference);
        if (scheme is not null && (scheme.Digest == digest || difference.IsNone) && input.IsSaidBy(scheme))
            return Outcome.DoneWith(scheme.Iri);
        var problems = input.Check().ToList();
        if (content.IsRefused)
            problems.Add(new Problem(File, ProblemRule.Circular));
        if (problems.Count > 0)
            return Outcome<string>.From(Outcome.Invalid(problems));
        if (import.Seen != seen)
            return Outcome<string>.From(Outcome.Stale);

        var now = clock.GetUtcNow().UtcDateTime;
        if (scheme is null)
            db.Add(scheme = new ConceptScheme { Iri = content.Iri, Title = "", Licence = "", Source = "", Digest = digest });
        input.PutInto(scheme);
        (scheme.Digest, scheme.ImportedAt, scheme.ImportedById) = (digest, now, actor.MemberId);
        scheme.Version++;
        difference.Apply(db, content.Iri, import.Rows);
        db.Add(HistoryEntry.Of(actor, Verb.Imported, nameof(ConceptScheme), scheme.Iri, now, $"{scheme.Title}: {difference}"));
        var outcome = await db.SaveUnlessStale(cancel);
        if (!outcome.IsDone)
            return Outcome<string>.From(outcome);
        await transaction.CommitAsync(CancellationToken.None);
        return Outcome.DoneWith(scheme.Iri);
    }
}
