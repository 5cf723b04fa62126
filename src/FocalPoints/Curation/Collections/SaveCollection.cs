using System.Globalization;
using FocalPoints.Data;
using FocalPoints.Following;
using FocalPoints.History;
using FocalPoints.Kernel;
using FocalPoints.Members;
using FocalPoints.Practices;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Curation.Collections;

/// <summary>A collection as somebody typed it in.</summary>
/// <param name="FormId">Given by the form: the same form sent twice makes one collection.</param>
/// <param name="Version">The version that was read; 0 for a new one.</param>
/// <param name="IsByQuery">Whether the practices are what <paramref name="Query"/> finds; else they are the items.</param>
/// <param name="Query">An address of the browse page, or its query.</param>
/// <param name="Items">Rows without a number are left out.</param>
public sealed record CollectionInput(Guid FormId, int Version, string? Title, string? Introduction, bool IsByQuery, string? Query, bool IsShown, IReadOnlyList<CollectionItemInput> Items);

/// <summary>A practice of a collection as somebody typed it in.</summary>
/// <param name="Position">Where it stands; rows with the same position keep the form's order, rows without one come last.</param>
/// <param name="Number">As in <c>FP-LAO-2026-0012</c>.</param>
public sealed record CollectionItemInput(string? Position, string? Number, string? Note);

/// <summary>Makes a collection, or changes one.</summary>
public sealed class SaveCollection(IDbContextFactory<FocalPointsDb> databases, ReadVocabulary vocabularies, TimeProvider clock)
{
    /// <summary>The collection's id. Denied to all but coordinators and the secretariat; stale where somebody else saved meanwhile.</summary>
    /// <param name="id">Null for a new one.</param>
    public async Task<Outcome<string>> Save(Actor actor, string? id, CollectionInput input, CancellationToken cancel = default)
    {
        if (!CollectionAccess.MayEdit(actor))
            return Outcome<string>.From(Outcome.Denied);
        await using var db = await databases.CreateDbContextAsync(cancel);
        var collection = id is null ? null : await db.Collections.Include(collection => collection.Items).SingleOrDefaultAsync(collection => collection.Id == id, cancel);
        if (id is not null && collection is null)
            return Outcome<string>.From(Outcome.Missing);

        var (title, introduction) = (PlainText.Clean(input.Title), PlainText.Clean(input.Introduction));
        var now = clock.GetUtcNow().UtcDateTime;
        var made = collection ?? new Collection { Id = $"{Slug.From(title)}-{input.FormId.ToString("n")[..6]}", Title = title, CreatedAt = now };
        if (collection is null && await db.Collections.AnyAsync(other => other.Id == made.Id, cancel))
            return Outcome.DoneWith(made.Id);
        if (collection is not null && collection.Version != input.Version)
            return Outcome<string>.From(Outcome.Stale);

        var problems = new List<Problem>([.. Check(nameof(input.Title), title, Collection.TitleMax, isRequired: true), .. Check(nameof(input.Introduction), introduction, Collection.IntroductionMax)]);
        var query = input.IsByQuery ? SavedQuery.Canonical(PlainText.Clean(input.Query), await vocabularies.Read(cancel)) : "";
        if (query is null)
            problems.Add(new Problem(nameof(input.Query), ProblemRule.Unknown));
        var items = input.IsByQuery ? [] : await Read(db, actor, input.Items, problems, cancel);
        if (problems.Count > 0)
            return Outcome<string>.From(Outcome.Invalid(problems));

        (made.Title, made.Introduction, made.Query, made.IsShown, made.EditedAt) = (title, introduction, query!, input.IsShown, now);
        made.Version++;
        Put(made, items);
        if (collection is null)
            db.Add(made);
        db.Add(HistoryEntry.Of(actor, collection is null ? Verb.Created : Verb.Edited, nameof(Collection), made.Id, now, made.Title));
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Outcome<string>.From(Outcome.Stale);
        }
        catch (DbUpdateException) when (collection is null)
        {
            // The same form at the same time: the first one's collection stands.
            await using var again = await databases.CreateDbContextAsync(cancel);
            if (!await again.Collections.AnyAsync(other => other.Id == made.Id, cancel))
                throw;
        }

        return Outcome.DoneWith(made.Id);
    }

    private static void Put(Collection collection, IReadOnlyList<(Guid PracticeId, string Note)> items)
    {
        collection.Items.RemoveAll(item => items.All(kept => kept.PracticeId != item.PracticeId));
        for (var index = 0; index < items.Count; index++)
        {
            var item = collection.Items.Find(item => item.PracticeId == items[index].PracticeId);
            if (item is null)
                collection.Items.Add(item = new CollectionItem { CollectionId = collection.Id, PracticeId = items[index].PracticeId });
            (item.Position, item.Note) = (index + 1, items[index].Note);
        }
    }

    private static async Task<IReadOnlyList<(Guid, string)>> Read(FocalPointsDb db, Actor actor, IReadOnlyList<CollectionItemInput> typed, List<Problem> problems, CancellationToken cancel)
    {
        var rows = typed.Select((row, index) => (Number: PlainText.Clean(row.Number).ToUpperInvariant(), Note: PlainText.Clean(row.Note), Index: index,
                Position: int.TryParse(row.Position, NumberStyles.None, CultureInfo.InvariantCulture, out var position) ? position : int.MaxValue))
            .Where(row => row.Number.Length > 0).OrderBy(row => row.Position).ThenBy(row => row.Index).ToList();
        if (rows.Count > Collection.ItemsMax)
            problems.Add(new Problem(nameof(CollectionInput.Items), ProblemRule.TooMany, Collection.ItemsMax, rows.Count));
        var numbers = rows.ConvertAll(row => row.Number);
        var known = await db.Practices.Listed(actor).Where(practice => numbers.Contains(practice.Number!))
            .ToDictionaryAsync(practice => practice.Number!, practice => practice.Id, cancel);
        foreach (var row in rows)
        {
            if (!known.ContainsKey(row.Number))
                problems.Add(new Problem($"Items[{row.Index}].Number", ProblemRule.Unknown));
            problems.AddRange(Check($"Items[{row.Index}].Note", row.Note, Collection.NoteMax));
        }

        return problems.Count > 0 ? [] : [.. rows.Select(row => (known[row.Number], row.Note)).DistinctBy(row => row.Item1)];
    }

    private static IEnumerable<Problem> Check(string field, string text, int limit, bool isRequired = false)
    {
        if (text.Length == 0 && isRequired)
            yield return new Problem(field, ProblemRule.Required);
        if (PlainText.HasForbiddenCharacters(text))
            yield return new Problem(field, ProblemRule.ForbiddenCharacters);
        if (PlainText.Length(text) is var length && length > limit)
            yield return new Problem(field, ProblemRule.TooLong, limit, length);
    }
}
