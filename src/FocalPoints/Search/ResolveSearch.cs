using FocalPoints.Data;
using FocalPoints.Practices;
using FocalPoints.Tags;
using Microsoft.EntityFrameworkCore;

namespace FocalPoints.Search;

/// <summary>Takes an old question to where its words went: tags that were merged or became a topic's name, topics that were retired.</summary>
public sealed class ResolveSearch(IDbContextFactory<FocalPointsDb> databases, ReadVocabulary vocabularies)
{
    /// <summary>The question as it is asked today; the same one where nothing in it moved. No statement where it names no tag.</summary>
    public async Task<SearchInput> Resolve(SearchInput input, CancellationToken cancel = default)
    {
        var vocabulary = await vocabularies.Read(cancel);
        var today = input;
        foreach (var id in input.Values(SearchFacet.Theme))
        {
            if (vocabulary.CurrentTheme(id) is { } theme && theme.Id != id)
                today = today.Without(SearchFacet.Theme, id).With(SearchFacet.Theme, theme.Id);
        }

        var slugs = input.Values(SearchFacet.Tag);
        if (slugs.Count == 0)
            return today;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var tags = await db.Tags.AsNoTracking().Where(tag => slugs.Contains(tag.Slug)).ToListAsync(cancel);
        var moved = tags.GroupBy(tag => tag.Slug).Where(same => same.All(tag => tag.AliasOfId is not null || tag.ThemeId is not null)).Select(same => same.First()).ToList();
        var ends = await MergedTags.Follow(db, moved, cancel);
        foreach (var tag in moved)
        {
            var end = ends[tag.Id];
            today = today.Without(SearchFacet.Tag, tag.Slug);
            today = end.ThemeId is { } theme ? today.With(SearchFacet.Theme, vocabulary.CurrentTheme(theme)?.Id ?? theme) : today.With(SearchFacet.Tag, end.Slug);
        }

        return today;
    }
}
