using FocalPoints.Data;
using FocalPoints.Files;
using FocalPoints.Practices;
using FocalPoints.Tags;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Search.Indexing;

/// <summary>A published practice with all that it is found by.</summary>
/// <param name="Documents">The words of the documents that are attached to it; see <see cref="ReadFileText"/>.</param>
/// <param name="Adoptions">How many States adapted it.</param>
/// <param name="AdaptedWithResult">How many of them told what came of it.</param>
internal sealed record PublishedPractice(Practice Practice, IReadOnlyList<Tag> Tags, IReadOnlyList<Translation> Translations, IReadOnlyList<string> Documents, int Adoptions, int AdaptedWithResult);

/// <summary>Reads published practices in batches, with a fixed number of statements each.</summary>
internal static class ReadPublished
{
    public const int BatchSize = 200;

    /// <summary>Those of the given practices that are published, and neither withdrawn nor hidden.</summary>
    public static async Task<IReadOnlyList<PublishedPractice>> Read(FocalPointsDb db, ReadFileText fileTexts, Guid[] ids, CancellationToken cancel)
    {
        var practices = await db.Practices.AsNoTracking().Where(practice => ids.Contains(practice.Id) && practice.Status == PracticeStatus.Published && practice.HiddenAt == null).ToListAsync(cancel);
        var taggings = await db.PracticeTags.AsNoTracking().Where(tagging => ids.Contains(tagging.PracticeId)).Include(tagging => tagging.Tag).ToListAsync(cancel);
        var translations = (await db.Translations.AsNoTracking().Where(translation => ids.Contains(translation.PracticeId)).ToListAsync(cancel))
            .ToLookup(translation => translation.PracticeId);
        var adoptions = (await db.Adoptions.Where(adoption => ids.Contains(adoption.PracticeId) && adoption.WithdrawnAt == null)
            .Select(adoption => new { adoption.PracticeId, HasOutcome = adoption.Outcome != "" }).ToListAsync(cancel)).ToLookup(adoption => adoption.PracticeId, adoption => adoption.HasOutcome);
        var documents = await DocumentsOf(db, fileTexts, practices, cancel);
        var aliases = await AliasesOf(db, taggings, cancel);
        var tags = taggings.ToLookup(tagging => tagging.PracticeId, tagging => Resolve(tagging.Tag!, aliases));
        return [.. practices.OrderBy(practice => practice.Number, StringComparer.Ordinal).Select(practice => new PublishedPractice(
            practice,
            [.. tags[practice.Id].Where(tag => tag.BlockedAt is null).DistinctBy(tag => tag.Id).OrderBy(tag => tag.Name, StringComparer.Ordinal)],
            [.. translations[practice.Id].OrderBy(translation => translation.Language, StringComparer.Ordinal)],
            [.. documents[practice.Id]],
            adoptions[practice.Id].Count(),
            adoptions[practice.Id].Count(hasOutcome => hasOutcome)))];
    }

    private static async Task<ILookup<Guid, string>> DocumentsOf(FocalPointsDb db, ReadFileText fileTexts, List<Practice> practices, CancellationToken cancel)
    {
        var attached = practices.SelectMany(practice => practice.Content!.Attachments).Where(file => !file.IsImage).Select(file => file.FileId).ToArray();
        List<(Guid Practice, string Text)> texts = [];
        if (attached.Length > 0)
        {
            foreach (var file in await db.Files.AsNoTracking().Where(file => attached.Contains(file.Id) && file.RedactedAt == null).OrderBy(file => file.Name).ToListAsync(cancel))
                texts.Add((file.PracticeId, await fileTexts.Read(file, cancel)));
        }

        return texts.ToLookup(text => text.Practice, text => text.Text);
    }

    private static async Task<Dictionary<Guid, Tag>> AliasesOf(FocalPointsDb db, List<PracticeTag> taggings, CancellationToken cancel) =>
        taggings.Any(tagging => tagging.Tag!.AliasOfId is not null)
            ? await db.Tags.AsNoTracking().Where(tag => db.Tags.Any(alias => alias.AliasOfId == tag.Id)).ToDictionaryAsync(tag => tag.Id, cancel)
            : [];

    private static Tag Resolve(Tag tag, Dictionary<Guid, Tag> aliases)
    {
        for (var steps = 0; steps < 10 && tag.AliasOfId is { } id && aliases.TryGetValue(id, out var target); steps++)
            tag = target;
        return tag;
    }
}
